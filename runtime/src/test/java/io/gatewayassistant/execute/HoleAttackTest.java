package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.execute.approval.ApprovalRequest;

/**
 * Answers that fill the holes of an approved plan with something else than a person could expect. What counts is what
 * arrives on the wire.
 */
class HoleAttackTest {

    private static final String LONG = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567"
            + "89012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567"
            + "890123456789012345678901234567890123456789012345678901234567890123456789";

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @ParameterizedTest
    @ValueSource(strings = { "{\"id\":{\"a\":1}}", "{\"id\":[\"x\"]}", "{\"id\":null}", "{\"id\":5}", "{\"id\":true}", "{}",
            "[]",
            "{\"id\":\"\"}", "{\"id\":\"..\"}", "{\"id\":\"%2e%2e\"}", "{\"id\":\"a\\\\b\"}", "{\"id\":\"a\\nb\"}",
            "{\"id\":\"a\\u0000\"}" })
    @Against("approvals")
    void aHoleOfAPathIsFilledWithSomethingElse(String answer) {
        rig.api.answerJson("POST /apis/things", 201, answer);

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"/apis/things/${made.body.id}"}]"""));

        assertThat(results.at("/it/error").asText()).isNotEmpty();
        assertThat(rig.api.changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @CsvSource({ "1/parts/2, DELETE /apis/things/1%2Fparts%2F2", "../../assistant/settings,",
            "..%2f..%2fassistant%2fsettings,", "1?to=x, DELETE /apis/things/1%3Fto%3Dx", "1#x, DELETE /apis/things/1%23x",
            "1;x=y, DELETE /apis/things/1%3Bx%3Dy", "//evil.example/x, DELETE /apis/things/%2F%2Fevil.example%2Fx" })
    @Against("approvals")
    void aHoleDoesNotChooseAnotherPath(String id, @Nullable String sent) {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":" + TextNode.valueOf(id) + "}");

        rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"/apis/things/${made.body.id}"}]"""));

        assertThat(rig.api.changes())
                .isEqualTo(sent == null ? List.of("POST /apis/things") : List.of("POST /apis/things", sent));
    }

    @Test
    @Against("approvals")
    void aHoleIsFilledWithTooMuch() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"" + "x".repeat(257) + "\"}");

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"of":"${made.body.id}"}}]"""));

        assertThat(results.at("/it/error").asText()).contains("longer than 256 characters");
        assertThat(rig.api.changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"v\":{\"admin\":true}}", "{\"v\":[1]}", "{\"v\":null}", "{\"v\":7}",
            "{\"v\":\"" + LONG + "\"}" })
    @Against("approvals")
    void aHoleOfABodyIsFilledWithSomethingElse(String answer) {
        rig.api.answerJson("POST /apis/things", 201, answer);

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"deep":[{"of":"${made.body.v}"}]}}]"""));

        assertThat(results.at("/it/error").asText()).contains("approved with");
        assertThat(rig.api.changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"headers\":{\"If-Match\":\"${made.headers.etag}\"}",
            "\"headers\":{\"Prefer\":\"${made.body.x}\"}",
            "\"base\":\"${made.body}\"" })
    @Against("approvals")
    void aHeaderOrAWholeDocumentIsNoHole(String rest) {
        rig.api.on("POST /apis/things", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"e\"");
            RecordingAdminApi.respond(exchange, 201, "application/json", "{\"x\":\"y\"}".getBytes(StandardCharsets.UTF_8));
        });
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"a":1},%s}]""".formatted(rest));

        BatchOutcome outcome = rig.decide(asked, Rig.YES);

        assertThat(asked.calls()).hasSize(1);
        assertThat(outcome).isInstanceOf(BatchOutcome.Waiting.class);
        assertThat(rig.api.changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/${made.body.id}/1", "/${made.body.id}", "/apis/things/${made.body.id}/../2",
            "http://${made.body.id}/x", "/apis/things/1?${made.body.id}=x" })
    @Against("approvals")
    void aHoleDoesNotChooseTheOperation(String url) {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"things\"}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"%s"}]""".formatted(url));

        rig.approve(asked);

        assertThat(asked.calls()).hasSize(1);
        assertThat(rig.api.changes()).containsExactly("POST /apis/things");
    }
}
