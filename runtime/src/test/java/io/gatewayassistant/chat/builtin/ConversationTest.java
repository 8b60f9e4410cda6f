package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversationTest {

    private final Dialogue dialogue = new Dialogue(Gateway.tools());

    @Test
    void countsAnotherKindWhenTheQuestionGoesOn() {
        dialogue.ask("How many routes do I have?");

        assertThat(dialogue.ask("and apikeys?")).contains("There are **27** apikeys.");
        assertThat(dialogue.ask("what about certificates")).contains("There are **4** certificates.");
    }

    @Test
    void countsAnotherKindInFrench() {
        dialogue.ask("Combien de routes ai-je ?");

        assertThat(dialogue.ask("et les certificats ?")).contains("Il y a **4** certificats.");
        assertThat(dialogue.ask("et les clés d'API ?")).contains("Il y a **27** clés d'API.");
    }

    @Test
    void filtersWhatWasAskedBefore() {
        dialogue.ask("list the apikeys");

        assertThat(dialogue.ask("and which of them are disabled?")).contains("**3** apikeys have `enabled` = `false`");
        assertThat(dialogue.ask("and enabled?")).contains("**24** apikeys have `enabled` = `true`");
        assertThat(dialogue.ask("how many of them are disabled?")).contains("**3** apikeys have `enabled` = `false`.");
    }

    @Test
    void filtersWhatWasAskedBeforeInFrench() {
        dialogue.ask("Combien de clés d'API ai-je ?");

        assertThat(dialogue.ask("et lesquelles sont désactivées ?")).contains("**3** clés d'API avec `enabled` = `false`");
    }

    @Test
    void keepsTheConditionForAnotherKind() {
        dialogue.ask("list all disabled LLM providers");

        assertThat(dialogue.ask("and apikeys?")).contains("**3** apikeys have `enabled` = `false`");
    }

    @Test
    void followsTheLanguageOfTheQuestion() {
        dialogue.ask("How many routes do I have?");

        assertThat(dialogue.ask("et les certificats ?")).contains("Il y a **4** certificats.");
        assertThat(dialogue.ask("and apikeys?")).contains("There are **27** apikeys.");
    }

    @Test
    void saysOnceThatNoLanguageModelIsConfigured() {
        String first = dialogue.ask("How many routes do I have?");
        String second = dialogue.ask("and apikeys?");

        assertThat(first).endsWith("_No language model is configured for this assistant: its built-in model answered._");
        assertThat(second).doesNotContain("No language model");
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(dialogue.ask("Compare the latency of my routes and suggest improvements"))
                .contains("without a language model").contains("I can count and list");
        assertThat(dialogue.ask("Compare les routes les plus lentes")).contains("sans modèle de langage");
        assertThat(dialogue.ask("list disabled certificates that expire this month")).contains("only understand one at a time");
        assertThat(dialogue.ask("write me a poem about the sea in winter")).contains("I only answer simple questions");
    }

    @Test
    void greets() {
        assertThat(dialogue.ask("Hello!")).startsWith("Hello.").contains("I can count and list");
        assertThat(dialogue.ask("Bonjour")).startsWith("Bonjour.");
        assertThat(dialogue.calls()).isZero();
    }
}
