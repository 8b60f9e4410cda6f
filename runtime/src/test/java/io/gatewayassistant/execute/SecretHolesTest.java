package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovalRequest;

/** Secrets that only exist after an earlier call of the batch: whoever approves reads where they come from and go. */
class SecretHolesTest {

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.dGhlLXNpZ25hdHVyZQ";

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @ParameterizedTest
    @CsvSource({ "clientSecret, '{\"id\":\"t-1\",\"clientSecret\":\"CANARY-1\"}'",
            "login.password, '{\"id\":\"t-1\",\"login\":{\"password\":\"CANARY-1\"}}'",
            "secrets[0].value, '{\"id\":\"t-1\",\"secrets\":[{\"value\":\"CANARY-1\"}]}'" })
    void getAPlanOfTheirOwnOnceTheyExist(String path, String made) {
        rig.api.answerJson("POST /apis/things", 201, made);
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"1\"}");
        JsonNode body = Rig.json(made.replace("CANARY-1", "${made.body." + path + "}").replace("\"id\":\"t-1\",", ""));

        ApprovalRequest first = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{"name":"new"}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":%s}]""".formatted(body));
        ApprovalRequest second = rig.askNext(first);
        JsonNode results = rig.approve(second);

        String field = path.replaceAll("\\[\\d+]", "");
        assertThat(first.calls()).extracting(call -> call.path("name").asText()).containsExactly("made");
        assertThat(second.calls()).hasSize(1);
        assertThat(second.calls().at("/0/secrets/0/from").asText()).isEqualTo("things t-1: " + field);
        assertThat(second.calls().at("/0/secrets/0/to").asText()).isEqualTo("things 1: " + field);
        assertThat(second.calls().at("/0/secrets/0/handle").asText()).startsWith("{{secret:t-1.");
        assertThat(results.at("/it/status").asInt()).isEqualTo(200);
        assertThat(rig.api.arrived().getLast().body()).isEqualTo(body.toString().replaceAll("\\$\\{[^}]*}", "CANARY-1"));
        assertThat(first.calls().toString() + second.calls() + results).doesNotContain("CANARY");
    }

    @Test
    void areNotSentWhereNobodyCouldKnowThatTheyAreSecrets() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"t-1\",\"note\":\"" + JWT + "\"}");

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"note":"${made.body.note}"}}]"""));

        assertThat(results.at("/it/error").asText()).contains("is a secret, which the approved plan did not show");
        assertThat(rig.api.lines()).doesNotContain("PATCH /apis/things/1");
    }

    @ParameterizedTest
    @CsvSource({ "body.tokenUrl", "body.id", "body.secretName", "body.keys[0].id", "status" })
    void areToldFromValuesThatAreNone(String value) {
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"of":"${made.%s}"}}]""".formatted(value));

        assertThat(asked.calls()).hasSize(2);
    }

    @Test
    void areKnownByTheirDocumentInListsToo() {
        rig.document("safes",
                """
                        openapi: 3.0.0
                        info: {title: Safes, version: "1"}
                        paths:
                          /safes:
                            post:
                              operationId: makeSafe
                              responses:
                                '201':
                                  description: made
                                  content:
                                    application/json:
                                      schema:
                                        type: object
                                        properties:
                                          drawers: {type: array, items: {type: object, properties: {mark: {type: string, format: password}}}}
                        """);

        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/safes"},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"of":"${made.body.drawers[0].mark}"}}]""");

        assertThat(asked.calls()).hasSize(1);
    }
}
