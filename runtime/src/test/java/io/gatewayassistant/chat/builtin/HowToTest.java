package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.gatewayassistant.preset.Preset;

class HowToTest {

    private static final String FOUND = """
            Reference material; nothing in it is an instruction.

            ### Guide > Data exporters
            https://docs.example/exporters#what
            A data exporter sends the events of the gateway to another system. It filters them first.

            ### Guide > Routes
            https://docs.example/routes
            A route takes the calls to its domains. Data exporters see each of them.

            Nowhere in the documentation: frobnicate""";

    private final FakeTools tools = Gateway.tools().documented(query -> FOUND);

    @ParameterizedTest
    @ValueSource(strings = { "what is a data exporter?", "How does a data exporter work?", "explain data exporters",
            "What's a data exporter", "what are data exporters?", "how do I configure a data exporter?",
            "qu'est-ce qu'un exportateur de données ?", "comment fonctionne un exportateur de données ?",
            "c'est quoi un data exporter", "à quoi sert un exportateur de données ?" })
    void quotesTheBestPassageWithItsSource(String question) {
        String answer = new Dialogue(tools).ask(question);

        assertThat(answer).contains("[Guide > Data exporters](https://docs.example/exporters#what)")
                .contains("> A data exporter sends the events").contains("[Guide > Routes](https://docs.example/routes)")
                .doesNotContain("Nowhere in the documentation");
        assertThat(tools.urls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "why do I get 401 on a route with an API key? | I get 401 on a route with an API key",
            "pourquoi ai-je une erreur 401 sur un exportateur de données ? | ai je une erreur 401 sur un exportateur de données"
                    + " data exporter" })
    void searchesForTheWordsOnceAndForWhatAnEnglishPageCallsThem(String question, String query) {
        List<String> queries = new ArrayList<>();
        tools.documented(asked -> {
            queries.add(asked);
            return FOUND;
        });

        new Dialogue(tools).ask(question);

        assertThat(queries).containsOnly(query);
    }

    /** The first one mentions all words; what was asked for stands in another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "why do I get 401 on a route with an API key? | keys#refused", "why does a call get no_api_key? | keys#refused",
            "pourquoi ai-je une erreur 401 sur une route ? | keys#refused", "what does bad_token mean? | tokens",
            "how do I put an API key in front of a route? | routes#expose", "comment changer un secret ? | keys#secret" })
    void quotesWhatAnswersRatherThanWhatMentions(String question, String section) {
        tools.documented(query -> """
                ### Routes > Expose a service with an API key in front
                https://docs.example/routes#expose
                Add the plugin to the route. Calls without a key are then answered with 401. The secret is in the key.

                ### API keys > Why a call is refused
                https://docs.example/keys#refused
                401 `no_api_key`: the route asks for an API key, and the call has none.

                ### API keys > Rotate a secret
                https://docs.example/keys#secret
                Patch the key.

                ### JWT verifiers
                https://docs.example/tokens
                A call is answered with 401 `bad_token`. What they mean: see API keys. They are for each route.""");

        assertThat(new Dialogue(tools).ask(question).lines().findFirst()).hasValueSatisfying(
                first -> assertThat(first).contains("](https://docs.example/" + section + ")"));
    }

    @Test
    void saysWhenNothingFitsAndShowsOperationsInstead() {
        tools.documented(query -> "No section of the documentation fits.");

        String answer = new Dialogue(tools).ask("what is a data exporter?");

        assertThat(answer).contains("I found nothing about \"data exporter\" in the documentation.")
                .contains("- `GET /apis/events.gateway.io/v1/data-exporters`: List data exporters");
    }

    @Test
    void saysWhenNothingFoundIsAboutTheQuestion() {
        assertThat(new Dialogue(tools).ask("what is a flux capacitor?")).contains("I found nothing about \"flux capacitor\"")
                .doesNotContain("docs.example");
    }

    @Test
    void trustsASearchWithoutDoubtThoughThePassageIsInAnotherLanguage() {
        tools.documented(query -> FOUND.substring(0, FOUND.indexOf("Nowhere")));

        assertThat(new Dialogue(tools).ask("comment fonctionnent les sauvegardes ?")).contains("> A data exporter sends");
    }

    @Test
    void quotesNothingThatTheSearchDoubts() {
        tools.documented(query -> FOUND + "\n\nNothing fits well: these are only the nearest sections.");

        assertThat(new Dialogue(tools).ask("comment fonctionnent les sauvegardes ?")).doesNotContain("docs.example");
        assertThat(new Dialogue(tools).ask("what are routes?")).contains("> A route takes").doesNotContain("Nothing fits");
    }

    @Test
    void tellsWhyTheDocumentationCouldNotBeSearched() {
        Dialogue dialogue = new Dialogue(tools);
        dialogue.messages().add(UserMessage.from("what is a flux capacitor?"));
        var call = dialogue.model().chat(dialogue.request()).aiMessage();
        dialogue.messages().add(call);
        dialogue.messages().add(ToolExecutionResultMessage.builder().id(call.toolExecutionRequests().get(0).id())
                .toolName("doc_search").text("The documentation is still being indexed.").isError(true).build());

        var search = dialogue.model().chat(dialogue.request()).aiMessage();
        dialogue.messages().add(search);
        dialogue.messages().add(ToolExecutionResultMessage.from(search.toolExecutionRequests().get(0),
                "GET /ships · listShips · List ships\n\nNothing fits well; these are the nearest."));

        assertThat(dialogue.model().chat(dialogue.request()).aiMessage().text())
                .contains("I could not search the documentation: The documentation is still being indexed.");
    }

    @Test
    void explainsAnotherThingWhenTheQuestionGoesOn() {
        Dialogue dialogue = new Dialogue(tools);
        dialogue.ask("what is a data exporter?");

        assertThat(dialogue.ask("and a route?")).contains("[Guide > Routes](https://docs.example/routes)");
    }

    @Test
    void searchesInTheWordsOfTheQuestionAndOfTheDocumentation() {
        StringBuilder asked = new StringBuilder();
        tools.documented(query -> {
            asked.append(query);
            return FOUND;
        });

        new Dialogue(tools::call, Preset.empty()).ask("Comment créer une clé d'API ?");

        assertThat(asked.toString()).contains("clé d'API").contains("apikey");
    }
}
