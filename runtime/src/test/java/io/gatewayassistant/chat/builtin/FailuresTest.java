package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.preset.Preset;

class FailuresTest {

    private static final String TEAMS = "/apis/organize.gateway.io/v1/teams";

    private final FakeTools tools = Gateway.tools();

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "401 # did not accept the credentials (401). Log in again",
            "403 # does not let you read this (403). Ask an administrator",
            "404 # no such thing (404)",
            "429 # too many calls (429). Try again in a moment",
            "503 # The admin API failed (503). Try again",
            "418 # answered with status 418"
    })
    void tellsAStatusInPlainWords(int status, String expected) {
        tools.answering(TEAMS, query -> "{\"result\":{\"status\":" + status + ",\"headers\":{},\"body\":\"no\"}}");

        assertThat(new Dialogue(tools).ask("list the teams")).contains(expected);
    }

    @Test
    void tellsWhyACallWasRefused() {
        tools.answering(TEAMS,
                query -> "{\"result\":{\"error\":\"not sent: the admin API cannot be reached; check its address\"}}");

        assertThat(new Dialogue(tools).ask("list the teams"))
                .contains("The admin API was not called: the admin API cannot be reached; check its address");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "list the teams     # the setting `allowApiUsage` is off. An administrator can switch it on",
            "liste les équipes  # le réglage `allowApiUsage` est désactivé. Un administrateur peut l'activer" })
    void tellsThatTheUseOfTheAdminApiIsOff(String question, String expected) {
        tools.answering(TEAMS, query -> "{\"result\":{\"error\":\"not sent: use of the admin API is switched off (setting "
                + "allowApiUsage); only an administrator can switch it on\"}}");

        assertThat(new Dialogue(tools).ask(question)).contains(expected);
    }

    @Test
    void tellsWhyABatchWasRefused() {
        tools.answering(TEAMS, query -> "{\"error\":\"requests must be a list\"}");

        assertThat(new Dialogue(tools).ask("liste les équipes")).contains("n'a pas été appelée : requests must be a list");
    }

    @Test
    void passesOnWhatTheToolSaysInItsOwnWords() {
        tools.answering(TEAMS, query -> "Not run: the limit of 2 tool calls per message is reached.");

        assertThat(new Dialogue(tools).ask("list the teams")).contains("Not run: the limit of 2 tool calls");
    }

    @Test
    void saysThatAnAnswerIsNotReadable() {
        tools.answering(TEAMS, query -> "{\"other\":{}}");

        assertThat(new Dialogue(tools).ask("list the teams")).contains("could not read the answer of the admin API");
    }

    @Test
    void saysThatAnAnswerIsNoList() {
        tools.with(TEAMS, "\"plain text\"");

        assertThat(new Dialogue(tools).ask("how many teams?")).contains("answered with something I cannot read as a list");
    }

    @Test
    void saysWhenItDoesNotKnowTheThing() {
        String answer = new Dialogue(tools).ask("how many submarines are there?");

        assertThat(answer).contains("I am not sure which part of the admin API you mean by \"submarines\".");
        assertThat(tools.urls()).isEmpty();
    }

    @Test
    void asksWhichOfTwoThingsIsMeant() {
        String answer = new Dialogue(tools).ask("how many teams and organizations are there?");

        assertThat(answer).contains("could be several things: `teams`, `organizations`");
        assertThat(tools.urls()).isEmpty();
    }

    @Test
    void saysWhenNoFieldTellsTheState() {
        String answer = new Dialogue(tools).ask("which teams are disabled?");

        assertThat(answer).contains("no field of the teams says whether they are disabled").contains("`organization`");
    }

    @Test
    void saysWhenThereIsNoDate() {
        assertThat(new Dialogue(tools).ask("which teams expire this month?"))
                .contains("I see no date of that kind in the teams");
    }

    @Test
    void saysWhenSeveralDatesCouldBeMeant() {
        tools.with(TEAMS, "[{\"id\":\"t\",\"createdAt\":\"2026-11-02T00:00:00Z\",\"expiresAt\":\"2027-01-01T00:00:00Z\"}]");

        assertThat(new Dialogue(tools).ask("list the teams of this month")).contains("`expiresAt`, `createdAt`");
    }

    @Test
    void neverShowsSecrets() {
        String answer = new Dialogue(tools).ask("list the apikeys");

        assertThat(answer).contains("key-1").doesNotContain("s3cr3t");
        assertThat(new Dialogue(tools).ask("show the apikey key-1")).contains("Key 1").doesNotContain("s3cr3t");
    }

    @Test
    void saysThatAToolIsNotOffered() {
        Dialogue dialogue = new Dialogue(tools::call, Preset.empty(), "doc", "doc_search");

        assertThat(dialogue.ask("list the teams")).contains("the tool `search` is not available");
        assertThat(dialogue.calls()).isZero();
    }

    @Test
    void passesOnThatTheCatalogIsNotReady() {
        Dialogue dialogue = new Dialogue(call -> "The operations are still loading. Try again in a moment.", Preset.empty());

        assertThat(dialogue.ask("list the teams"))
                .contains("I could not look the operation up: The operations are still loading. Try again in a moment.");
    }
}
