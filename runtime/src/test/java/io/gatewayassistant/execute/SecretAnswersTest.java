package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.spi.ApprovalMode;

/** What leaves the executor of answers that hold secrets. */
class SecretAnswersTest {

    private static final String HANDLE = "\\{\\{secret:[A-Za-z0-9_.-]+}}";

    @AutoClose
    private final Rig rig = new Rig();

    @Test
    void hidesSecretsOfAnswers() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"1\",\"clientSecret\":\"CANARY-1\"}");

        JsonNode result = rig.call("GET", "/apis/things/1");

        assertThat(result.at("/body/clientSecret").asText()).matches("\\{\\{secret:1\\.clientSecret\\.[a-z0-9]+}}");
        assertThat(result.toString()).doesNotContain("CANARY");
    }

    @Test
    void hidesSecretsOfErrorsTextsAndHeaders() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"1\",\"clientSecret\":\"CANARY-1\"}");
        rig.api.answerJson("GET /apis/things/2", 409, "{\"message\":\"CANARY-1 is taken\"}");
        rig.api.answer("GET /apis/things/3", 200, "text/plain", "db:\n  password: CANARY-2\n".getBytes(StandardCharsets.UTF_8));
        rig.api.on("GET /apis/things/4", exchange -> {
            exchange.getResponseHeaders().set("X-Debug-Info", "none");
            exchange.getResponseHeaders().set("Location", "https://u:CANARY-3@host/CANARY-1");
            RecordingAdminApi.respond(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        });

        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things/1"},{"name":"b","method":"GET","url":"/apis/things/2"},
                 {"name":"c","method":"GET","url":"/apis/things/3"},{"name":"d","method":"GET","url":"/apis/things/4"}]""");

        assertThat(results.toString()).doesNotContain("CANARY");
        assertThat(results.at("/b/body/message").asText()).matches(HANDLE + " is taken");
        assertThat(results.at("/d/headers/location").asText()).contains("{{secret:");
    }

    @ParameterizedTest
    @CsvSource({ "UTF-16, application/json;charset=UTF-16", "UTF-16LE, application/json; charset=\"utf-16le\"",
            "UTF-16BE, text/json; charset=utf-16be", "UTF-32, application/json;charset=utf-32",
            "UTF-16, application/json", "UTF-16LE, application/json", "UTF-16BE, text/plain", "UTF-32BE, application/json" })
    void hidesSecretsInWhateverCharacterSetTheModelAsksFor(String charset, String type) {
        rig.document("test",
                """
                        {"openapi":"3.0.3","paths":{"/apis/wide":{"get":{"operationId":"wide","responses":{"200":{"description":"",
                         "content":{"application/json":{"schema":{"properties":{"pepper":{"type":"string","format":"password"}}}}}}}}}}}""");
        rig.api.answer("GET /apis/wide", 200, type,
                "{\"clientSecret\":\"CANARY-1\",\"pepper\":\"CANARY-2\"}".getBytes(Charset.forName(charset)));

        JsonNode result = rig.call("GET", "/apis/wide");

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.toString().replace("\\u0000", "")).doesNotContain("CANARY");
        assertThat(result.toString()).containsAnyOf("{{secret:", "unknown character set", "binary");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/csv", "application/yaml", "application/json, text/csv;q=0.9", "*/*", "application/*",
            "text/plain",
            "application/xml", "application/x-ndjson", "application/json-seq" })
    void asksForJsonWhateverTheModelWantsWhereTheDocumentDescribesJson(String accept) {
        rig.document("test", """
                {"openapi":"3.0.3","paths":{"/apis/listed":{"get":{"operationId":"listed","responses":{"200":{"description":"",
                 "content":{"application/json":{"schema":{"properties":{"id":{"type":"string"}}}}}}}}}}}""");

        JsonNode result = rig.call("GET", "/apis/listed", "\"headers\":{\"Accept\":\"" + accept + "\"}");
        rig.call("GET", "/apis/things", "\"headers\":{\"Accept\":\"" + accept + "\"}");

        assertThat(rig.api.arrived()).extracting(arrived -> arrived.header("Accept")).containsExactly("application/json",
                accept);
        assertThat(result.path("headersNotSent").asText()).isEqualTo("accept");
    }

    @Test
    void letsTheModelChooseAmongTheFormsOfJson() {
        rig.document("test", """
                {"openapi":"3.0.3","paths":{"/apis/listed":{"get":{"operationId":"listed","responses":{"200":{"description":"",
                 "content":{"application/json":{"schema":{"properties":{"id":{"type":"string"}}}}}}}}}}}""");

        rig.call("GET", "/apis/listed", "\"headers\":{\"Accept\":\"application/hal+json;q=1, application/json\"}");

        assertThat(rig.api.arrived().getFirst().header("Accept")).isEqualTo("application/hal+json;q=1, application/json");
    }

    @Test
    void readsTextsInTextsHoweverDeepTheyAre() {
        String text = "{\"password\":\"CANARY-1\"}";
        for (int i = 0; i < 2; i++) {
            text = "[".repeat(900) + TextNode.valueOf(text) + "]".repeat(900);
        }
        rig.api.answerJson("GET /apis/things/1", 200, text);

        JsonNode result = rig.call("GET", "/apis/things/1");

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.toString().contains("CANARY")).isFalse();
    }

    @Test
    void saysThatAWriteWasAnsweredThoughItsAnswerCannotBeShown() throws InterruptedException {
        rig.api.answerJson("PUT /apis/things/1", 200, "[".repeat(950) + "\"CANARY-1\"" + "]".repeat(950));
        List<JsonNode> results = new ArrayList<>();
        Thread small = new Thread(null, () -> results.add(
                rig.run("""
                        [{"name":"it","method":"PUT","url":"/apis/things/1","body":{}},{"name":"next","method":"GET","url":"/apis/things"}]""")),
                "small stack", 200_000);

        small.start();
        small.join();

        assertThat(results).singleElement().satisfies(all -> {
            assertThat(all.at("/it/error").asText()).startsWith("answered 200, but").contains("do not repeat it");
            assertThat(all.at("/next/status").asInt()).isEqualTo(200);
        });
    }

    @Test
    void hidesWhatThePersonWroteIntoACallWhereAnErrorRepeatsIt() {
        rig.settings = Rig.asking(ApprovalMode.WRITES);
        rig.api.answerJson("GET /apis/things/1", 200, "{\"password\":\"CANARY-old-1\"}");
        String handle = rig.call("GET", "/apis/things/1").at("/body/password").asText();
        ApprovalRequest asked = rig.ask("""
                {"name":"it","method":"PUT","url":"/apis/things/1","body":{"password":"%s","secrets":["?"]}}"""
                .formatted(handle));
        rig.api.answerJson("PUT /apis/things/1", 400, "{\"message\":\"CANARY-new-2 is shorter than CANARY-old-1\"}");

        JsonNode results = rig.results(asked,
                Rig.edit("it", "{\"password\":\"%s\",\"secrets\":[\"CANARY-new-2\"]}".formatted(handle)));

        assertThat(rig.api.arrived().getLast().body())
                .isEqualTo("{\"password\":\"CANARY-old-1\",\"secrets\":[\"CANARY-new-2\"]}");
        assertThat(results.toString()).doesNotContain("CANARY").contains("is shorter than " + handle);
    }

    @Test
    void givesReferencesTheHandle() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"1\",\"clientSecret\":\"CANARY-1\"}");

        rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things/1"},
                 {"name":"b","method":"GET","url":"/apis/things?q=${a.body.clientSecret}"},
                 {"name":"c","method":"POST","url":"/apis/things","body":{"name":"${a.body.clientSecret}"}},
                 {"name":"d","method":"POST","url":"/apis/things","body":{"name":"is ${a.body.clientSecret}"}}]""");

        assertThat(rig.api.arrived()).allSatisfy(
                arrived -> assertThat(arrived.uri() + arrived.body() + arrived.headers()).doesNotContain("CANARY"));
    }

    @Test
    void comparesProtectedValuesThatHoldSecrets() {
        rig.properties = Map.of("protect.pointers.\"things\"", "/login");
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"1\",\"name\":\"old\",\"login\":{\"password\":\"CANARY-1\"}}");

        JsonNode result = rig.call("PATCH", "/apis/things/1",
                "\"headers\":{\"content-type\":\"application/merge-patch+json\"},\"body\":{\"name\":\"new\"}");
        JsonNode other = rig.call("PATCH", "/apis/things/1",
                "\"headers\":{\"content-type\":\"application/merge-patch+json\"},\"body\":{\"login\":{\"password\":\"mine\"}}");

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(other.path("error").asText()).contains("protected").doesNotContain("CANARY");
    }

    /** Whoever may write one thing could have a whole list read as a text, in which only names and forms tell secrets. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void showsNoJsonThatIsTooMuchToRead(String value) {
        rig.document("test",
                """
                        {"openapi":"3.0.3","paths":{"/apis/peppered":{"get":{"operationId":"peppered","responses":{"200":{"description":"",
                         "content":{"application/json":{"schema":{"properties":{"pepper":{"type":"string","format":"password"}}}}}}}}}}}""");
        rig.api.answerJson("GET /apis/peppered", 200, "{\"pepper\":\"CANARY-1\",\"extra\":" + value + "}");

        JsonNode result = rig.call("GET", "/apis/peppered");

        assertThat(result.toString()).doesNotContain("CANARY").contains("not included");
    }

    static Stream<String> unreadable() {
        return Stream.of("[".repeat(1_001) + "]".repeat(1_001), "1".repeat(1_001), "1e99999999999",
                "{\"" + "n".repeat(50_001) + "\":1}");
    }
}
