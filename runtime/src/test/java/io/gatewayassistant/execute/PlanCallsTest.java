package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.spi.ApprovalMode;

/** Which calls of a batch a plan holds, and before which one it ends. */
class PlanCallsTest {

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @Test
    void refusesWhatIsRefusedAnywayAndPlansTheRest() {
        rig.properties = Map.of("protect.kinds", "things");

        JsonNode results = rig.run("[{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}]");
        rig.properties = Map.of("protect.things", "things/1");
        JsonNode calls = rig
                .ask("""
                        [{"name":"no","method":"DELETE","url":"/apis/things/1"},{"name":"it","method":"DELETE","url":"/apis/things/2"}]""")
                .calls();

        assertThat(results.at("/it/error").asText()).contains("protected from the assistant");
        assertThat(calls).hasSize(1);
        assertThat(calls.at("/0/name").asText()).isEqualTo("it");
    }

    @Test
    void goesOnBehindWhatIsRefusedAndWhatOnlyReadsOn() {
        rig.properties = Map.of("protect.things", "things/2");

        JsonNode calls = rig.ask("""
                [{"name":"a","method":"DELETE","url":"/apis/things/1"},{"name":"no","method":"DELETE","url":"/apis/things/2"},
                 {"name":"on","from":"some-handle","select":"body"},{"name":"b","method":"DELETE","url":"/apis/things/3"}]""")
                .calls();

        assertThat(calls).extracting(call -> call.path("name").asText()).containsExactly("a", "b");
    }

    @Test
    void showsNoCallThatTheSwitchesForbid() {
        rig.settings = Rig.allowing(true, true, false, ApprovalMode.WRITES);

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"/apis/things/${made.body.id}"}]""").calls();

        assertThat(calls).hasSize(1);
    }

    @Test
    void endsBeforeACallThatCannotBeShownAndNotBeforeOneThatNeedNotBe() {
        String rest = "{\"name\":\"more\",\"method\":\"PATCH\",\"url\":\"/apis/things/1\",\"headers\":{\"Prefer\":\"${a.body.x}\"},\"body\":{}},"
                + "{\"name\":\"b\",\"method\":\"DELETE\",\"url\":\"/apis/things/3\"}]";
        String batch = "[{\"name\":\"a\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}," + rest;

        assertThat(rig.ask(batch).calls()).hasSize(1);
        rig.settings = Rig.asking(ApprovalMode.DELETES);
        assertThat(rig.ask(batch).calls()).hasSize(2);
    }

    /** A body, a header, or a value from a request that is not on the card either, decides what is read. */
    @ParameterizedTest
    @ValueSource(strings = { """
            {"name":"found","method":"POST","url":"/apis/search","body":{"q":"victim"}}""", """
            {"name":"found","method":"GET","url":"/apis/tenants/1","headers":{"X-Tenant":"victim"}}""", """
            {"name":"m\u0430de","method":"GET","url":"/apis/things/victim"},
            {"name":"found","method":"GET","url":"/apis/things/${m\u0430de.body.id}"}""" })
    void endsBeforeAValueOfWhichNobodyCouldBeShownWhatItIsReadFrom(String read) {
        rig.add("POST /apis/search");
        rig.add("GET /apis/tenants/{id}", "X-Tenant");
        rig.properties = Map.of("operations.\"POST-/apis/search\".access", "read");

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}}, %s,
                 {"name":"it","method":"DELETE","url":"/apis/things/${found.body.id}"}]""".formatted(read)).calls();

        assertThat(calls).extracting(call -> call.path("name").asText()).containsExactly("made");
    }

    @Test
    void endsBeforeACallWithAValueOfWhatWasKept() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"7\",\"text\":\"" + "x".repeat(60_000) + "\"}");
        String handle = rig.call("GET", "/apis/things/1").toString().replaceAll(".*from[^A-Za-z0-9]+([A-Za-z0-9-]+).*", "$1");

        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"rest","from":"%s","select":"body.id"},
                 {"name":"it","method":"DELETE","url":"/apis/things/${rest.body.id}"},
                 {"name":"behind","method":"DELETE","url":"/apis/things/9"}]""".formatted(handle));

        assertThat(asked.calls()).hasSize(1);
    }

    @Test
    void endsBeforeACallThatIsMadeOnAnAnswerToCome() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"7\"}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PUT","url":"/apis/things/7","base":"${made.body}","body":{"a":1}},
                 {"name":"last","method":"DELETE","url":"/apis/things/9"}]""");

        ApprovalRequest next = rig.askNext(asked);

        assertThat(asked.calls()).hasSize(1);
        assertThat(next.calls()).extracting(call -> call.path("name").asText()).containsExactly("it", "last");
    }
}
