package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.DELETE;
import static io.gatewayassistant.execute.Requests.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.spi.ApprovalMode;

/**
 * What was approved is not what it was: its target, the rights to it, or the operation. What counts is what arrives on the
 * wire.
 */
class ChangedSinceApprovalTest {

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @Test
    @Against("approvals")
    void theTargetChangesBetween() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"a\":0}");
        ApprovalRequest asked = rig.ask(PUT);
        rig.api.answerJson("GET /apis/things/1", 200, "{\"a\":2}");

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/it/error").asText()).contains("nothing of the plan was sent", "/apis/things/1");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theTargetOfASecondCallChangesBetween() {
        rig.api.answerJson("GET /apis/things/2", 200, "{\"a\":0}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"first","method":"DELETE","url":"/apis/things/1"},
                 {"name":"second","method":"DELETE","url":"/apis/things/2"}]""");
        rig.api.answerJson("GET /apis/things/2", 404, "{}");

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/first/error").asText()).contains("nothing of the plan was sent");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theTargetOfASecondCallChangesWhileTheFirstIsSent() {
        rig.api.answerJson("GET /apis/things/2", 200, "{\"a\":0}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"first","method":"DELETE","url":"/apis/things/1"},
                 {"name":"second","method":"DELETE","url":"/apis/things/2"}]""");
        rig.api.on("DELETE /apis/things/1", exchange -> {
            rig.api.answerJson("GET /apis/things/2", 200, "{\"a\":1}");
            RecordingAdminApi.respond(exchange, 204, "application/json", new byte[0]);
        });

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/second/error").asText()).contains("not what it was");
        assertThat(rig.api.changes()).containsExactly("DELETE /apis/things/1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "\"v1\"" })
    @Against("approvals")
    void theModelsIfMatchDoesNotReplaceTheSealedOne(String given) {
        rig.api.answerTagged("GET /apis/things/1", "\"v1\"");
        ApprovalRequest asked = rig.ask("""
                {"name":"it","method":"PUT","url":"/apis/things/1","headers":{"If-Match":%s},"body":{"a":1}}"""
                .formatted(TextNode.valueOf(given)));

        rig.approve(asked);

        assertThat(rig.api.arrived().getLast().header("If-Match")).isEqualTo("\"v1\"");
    }

    @Test
    @Against("approvals")
    void theModelHasReadAnotherVersionThanThePersonIsShown() {
        rig.api.answerTagged("GET /apis/things/1", "\"v2\"");

        JsonNode results = Rig.json(rig.execute("""
                {"name":"it","method":"PUT","url":"/apis/things/1","headers":{"If-Match":"\\"v1\\""},"body":{"a":1}}""")
                .json());

        assertThat(results.at("/it/error").asText()).contains("changed since it was read");
        assertThat(rig.api.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "false, true", "true, false" })
    @Against("approvals")
    void aSwitchIsTurnedOffBetween(boolean use, boolean delete) {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.settings = Rig.allowing(use, true, delete, ApprovalMode.WRITES);

        rig.approve(asked);

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theHostForbidsItBetween() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.authorizers.add((caller, call) -> call.method().equals("DELETE") ? java.util.Optional.of("no")
                : java.util.Optional.empty());

        rig.approve(asked);

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theOperationMeansSomethingElseByThen() {
        ApprovalRequest asked = rig.ask("{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{}}");
        rig.properties = Map.of("operations.\"PUT-/apis/things/{id}\".access", "delete");

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/it/error").asText()).contains("no longer the call that was approved");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void aStopComesWhileThePlanIsRun() {
        ApprovalRequest asked = rig.ask("""
                [{"name":"first","method":"DELETE","url":"/apis/things/1"},
                 {"name":"second","method":"DELETE","url":"/apis/things/2"}]""");
        rig.stopped = () -> !rig.api.changes().isEmpty();

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/second/error").asText()).isEqualTo("not sent: the run was stopped");
        assertThat(rig.api.changes()).containsExactly("DELETE /apis/things/1");
    }
}
