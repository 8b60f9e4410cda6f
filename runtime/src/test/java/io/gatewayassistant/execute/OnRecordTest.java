package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.audit.AuditTrails;
import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AuditSink;
import io.gatewayassistant.spi.Caller;

class OnRecordTest {

    private static final AuditSink FAILING = entry -> {
        throw new IllegalStateException("disk full");
    };

    @AutoClose
    private final Rig rig = new Rig();

    @Test
    void putsEachCallOnRecordWithWhoWhereAndWhatCameOfIt() {
        rig.api.answerJson("GET /apis/things/7?q=x", 404, "{}");

        rig.call("GET", "/apis/things/7?q=x");

        JsonNode event = events().getLast();
        assertThat(event.path("type").asText()).isEqualTo("call");
        assertThat(event.path("user").asText()).isEqualTo("u1");
        assertThat(event.path("thread").asText()).isEqualTo("thread");
        assertThat(event.path("run").asText()).isEqualTo("run-1");
        assertThat(event.path("model").asText()).isEqualTo("some-model");
        assertThat(event.path("request").asText()).isEqualTo("it");
        assertThat(event.at("/call/method").asText()).isEqualTo("GET");
        assertThat(event.at("/call/path").asText()).isEqualTo("/apis/things/7");
        assertThat(event.at("/call/query").asText()).isEqualTo("q=x");
        assertThat(event.at("/call/access").asText()).isEqualTo("read");
        assertThat(event.path("status").asInt()).isEqualTo(404);
        assertThat(event.has("approval")).isFalse();
    }

    @Test
    void putsAChangeOnRecordBeforeItLeaves() {
        int[] onRecord = new int[1];
        rig.api.on("POST /apis/things", exchange -> {
            onRecord[0] = events().size();
            RecordingAdminApi.respond(exchange, 201, "application/json",
                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });

        rig.call("POST", "/apis/things", "\"body\":{\"name\":\"x\"}");

        assertThat(events()).extracting(event -> event.path("type").asText()).containsExactly("start", "sending", "call");
        assertThat(onRecord[0]).isEqualTo(2);
        assertThat(events().get(1).at("/call/body/name").asText()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"method\":\"GET\",\"url\":\"//evil\"", "\"method\":\"TRACE\",\"url\":\"/apis/things\"",
            "\"method\":\"GET\",\"url\":\"/assistant/settings\"", "\"from\":\"kept-1\"",
            "\"method\":\"GET\",\"url\":\"/apis/things\",\"select\":\"[\"",
            "\"method\":\"GET\",\"url\":\"/apis/things/${no.body}\"" })
    void putsOnRecordWhatWasRefusedAndWhy(String request) {
        String error = rig.run("[{\"name\":\"it\"," + request + "}]").at("/it/error").asText();

        assertThat(events()).hasSize(2);
        assertThat(events().getLast().path("reason").asText()).isEqualTo(error);
        assertThat(events().getLast().has("status")).isFalse();
        assertThat(events().getLast().has("call") || events().getLast().has("raw")).isTrue();
    }

    @Test
    void putsABatchOnRecordThatCannotBeRead() {
        rig.execute("{\"requests\":[{\"name\":\"a\",\"name\":\"b\"}]}");

        assertThat(events().getLast().path("raw").asText()).contains("\"name\":\"b\"");
        assertThat(events().getLast().path("reason").asText()).contains("not valid JSON");
    }

    @Test
    void neverPutsTheSessionOnRecordButTellsSessionsApart() {
        rig.session = new SessionCredentials("c", "a-secret-cookie", "Basic c2VjcmV0");
        rig.call("GET", "/apis/things");
        rig.call("GET", "/apis/things");
        rig.session = new SessionCredentials("c", "another-cookie", null);
        rig.call("GET", "/apis/things");

        assertThat(rig.entries.toString()).doesNotContain("a-secret-cookie", "c2VjcmV0", "another-cookie");
        List<String> sessions = events().stream().skip(1).map(event -> event.path("session").asText()).toList();
        assertThat(sessions.get(0)).hasSize(16).isEqualTo(sessions.get(1)).isNotEqualTo(sessions.get(2));
    }

    @Test
    void putsOnRecordWhoApproved() {
        rig.settings = Rig.asking(ApprovalMode.WRITES);

        ApprovalRequest asked = rig.ask("[{\"name\":\"it\",\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{}}]");
        assertThat(events().getLast().path("reason").asText()).contains("a person is asked");
        rig.approve(asked);

        JsonNode event = events().getLast();
        assertThat(event.path("status").asInt()).isEqualTo(200);
        assertThat(event.at("/approval/by").asText()).isEqualTo("u1");
        assertThat(event.at("/approval/at").asText()).startsWith("20");
        assertThat(events().get(events().size() - 2).at("/approval/by").asText()).as("before it left").isEqualTo("u1");
    }

    @Test
    void putsOnRecordThatSomebodyRefused() {
        rig.settings = Rig.asking(ApprovalMode.WRITES);
        ApprovalRequest asked = rig.ask("[{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/7\"}]");

        rig.decide(asked, new Decision.Deny("no way"));

        assertThat(events().getLast().path("reason").asText()).contains("refused", "no way");
        assertThat(rig.api.lines()).noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void putsOnRecordThatSomebodyAskedSomethingElse() {
        rig.settings = Rig.asking(ApprovalMode.WRITES);
        ApprovalRequest asked = rig.ask("[{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/7\"}]");

        rig.abandon(asked);
        rig.abandon(asked);

        assertThat(events()).extracting(event -> event.path("reason").asText())
                .filteredOn(reason -> reason.contains("asked something else")).hasSize(1);
        assertThatExceptionOfType(ApprovalGone.class).isThrownBy(() -> rig.approve(asked));
        assertThat(rig.api.lines()).noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void changesNothingOffTheRecordWhereItIsRequired() {
        rig.trail = AuditTrails.of(FAILING, true);

        JsonNode it = rig.call("POST", "/apis/things", "\"body\":{}");

        assertThat(it.path("error").asText()).startsWith("not sent: the audit trail cannot be written");
        assertThat(rig.api.arrived()).isEmpty();
        assertThat(rig.call("GET", "/apis/things").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void goesOnWhereItIsNot() {
        rig.trail = AuditTrails.of(FAILING, false);

        assertThat(rig.call("POST", "/apis/things", "\"body\":{}").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void tellsTheAdminApiWhoCalls() {
        rig.run = new RunLabel("run-7\r\nX-Evil: é", "m");
        rig.caller = new Caller("u1", "Åsa\r\nX-Evil: 1 \uD83D\uDE00", null, Set.of("admin"));

        rig.call("GET", "/apis/things");

        RecordingAdminApi.Arrived arrived = rig.api.arrived().getFirst();
        assertThat(arrived.header("X-Assistant-Run")).isEqualTo("run-7--X-Evil---");
        assertThat(arrived.header("X-Assistant-User")).isEqualTo("%C3%85sa%0D%0AX-Evil%3A%201%20%F0%9F%98%80");
        assertThat(arrived.headers()).doesNotContainKey("x-evil");
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-Assistant-Run", "x-assistant-user", "X-ASSISTANT-RUN", "X-Assistant-Anything",
            "X_Assistant_Run" })
    void letsNoModelSayWhoCalls(String header) {
        rig.add("GET /apis/things", header);

        JsonNode it = rig.call("GET", "/apis/things", "\"headers\":{\"" + header + "\":\"somebody else\"}");

        assertThat(it.path("error").asText()).contains("set by the server");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void holdsNoKeyOfTheAdminApi() {
        rig.properties = Map.of("admin-api.keys.ops.bearer", "the-key-itself");
        rig.settings = Rig.withKey("ops");

        rig.call("PUT", "/apis/things/7", "\"body\":{},\"headers\":{\"Authorization\":\"made up by the model\"}");

        assertThat(rig.api.arrived().getFirst().header("Authorization")).isEqualTo("Bearer the-key-itself");
        assertThat(rig.entries.toString()).doesNotContain("the-key-itself").doesNotContain("made up by the model");
    }

    @Test
    void masksSecretsThatSomebodyWroteAndKeepsHandles() {
        rig.call("PUT", "/apis/things/7",
                "\"body\":{\"name\":\"x\",\"clientSecret\":\"tr0ub4dor-and-3\",\"deep\":[{\"password\":"
                        + "\"hunter2hunter2\"}],\"note\":\"Bearer abcdefgh12345678XYZ\",\"token\":\"{{secret:a.token.abcdefghij}}\"}");
        rig.run("[{\"name\":\"it\",\"method\":\"GET\",\"url\":\"//evil?password=hunter2hunter2\",\"body\":{\"privateKey\":\"k3y-k3y-k3y\"}}]");

        assertThat(rig.entries.toString()).doesNotContain("tr0ub4dor", "hunter2", "abcdefgh12345678XYZ", "k3y-k3y")
                .contains("{{masked}}", "{{secret:a.token.abcdefghij}}", "\"name\":\"x\"",
                        "\"deep\":[{\"password\":\"{{masked}}\"}]");
    }

    private List<JsonNode> events() {
        return rig.entries.stream().map(entry -> Rig.json(entry.line()).path("event")).toList();
    }

    /** Such a reading would be on no record, and nobody would be asked. */
    @Test
    void readsNothingThatWouldChangeSomething() {
        rig.settings = Rig.asking(ApprovalMode.DELETES);
        rig.properties = Map.of("operations.\"GET-/apis/things/{id}\".access", "write",
                "operations.\"PUT-/apis/things/{id}\".approval", "always");

        ApprovalRequest asked = rig.ask("[{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"a\":1}}]");

        assertThat(asked.calls().path(0).path("diffUnavailable").asText()).isNotEmpty();
        assertThat(rig.api.lines()).isEmpty();
    }
}
