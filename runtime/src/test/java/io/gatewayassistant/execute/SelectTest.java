package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.kept.KeptAnswers;

class SelectTest {

    private static final String LIST = "[{\"id\":\"a\",\"name\":\"A\",\"enabled\":false},{\"id\":\"b\",\"name\":\"B\",\"enabled\":true}]";

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void answers() {
        rig.api.answerJson("GET /apis/things", 200, LIST);
        rig.api.answerJson("GET /apis/things/_count", 200,
                "[" + ("{\"id\":\"" + "x".repeat(80) + "\",\"on\":true},").repeat(999)
                        + "{\"id\":\"last\",\"on\":false}]");
    }

    @Test
    void showsOnlyWhatIsSelected() {
        JsonNode it = rig.call("GET", "/apis/things", "\"select\":\"body[?enabled==`false`].{id: id}\"");

        assertThat(it.toString()).isEqualTo("{\"status\":200,\"selected\":[{\"id\":\"a\"}]}");
    }

    @Test
    void referencesSeeWhatWasNotSelected() {
        rig.run("""
                [{"name":"all","method":"GET","url":"/apis/things","select":"length(body)"},
                 {"name":"one","method":"GET","url":"/apis/things/${all.body[1].id}"}]""");

        assertThat(rig.api.lines()).containsExactly("GET /apis/things", "GET /apis/things/b");
    }

    @Test
    void showsTheShapeWhereNothingIsSelected() {
        assertThat(rig.call("GET", "/apis/things", "\"select\":\"body[?on].id\"").path("shape").asText())
                .isEqualTo("body: list of 2 {id: string, name: string, enabled: boolean}");
        assertThat(rig.call("GET", "/apis/things", "\"select\":\"[?enabled]\"").path("shape").asText())
                .startsWith("body: list");
        assertThat(rig.call("GET", "/apis/things", "\"select\":\"body[0].id\"").has("shape")).isFalse();
    }

    @Test
    void showsAllOfAnAnswerThatFailed() {
        rig.api.answerJson("GET /apis/things/7", 404, "{\"error\":\"gone\"}");

        JsonNode it = rig.call("GET", "/apis/things/7", "\"select\":\"body.name\"");

        assertThat(it.path("status").asInt()).isEqualTo(404);
        assertThat(it.at("/body/error").asText()).isEqualTo("gone");
    }

    @ParameterizedTest
    @ValueSource(strings = { "body[", "body[?enabled==false]", "foo(body)", "body[?name==\"A\"]", "system('ls')", "${a.body}",
            "body;DROP", "body[*", "*)(", "`{`", "@@", "a=b", "body->x", "$.body", "//body", "body[?(@.id]", "&body",
            "import x",
            "((((((((((((((((((((((((((((((((((((((((((", "{{secret:x.y}}", "body[1:2:0]", "body[99999999999]" })
    void sendsNothingWhereTheExpressionCannotBeRead(String expression) {
        JsonNode it = rig.call("POST", "/apis/things", "\"body\":{},\"select\":" + TextNode.valueOf(expression));

        assertThat(it.path("error").asText()).startsWith("not sent: select: ");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "{\"a\":1}", "[\"body\"]", "true" })
    void takesNothingButATextForAnExpression(String select) {
        assertThat(rig.call("GET", "/apis/things", "\"select\":" + select).path("error").asText())
                .isEqualTo("not sent: select must be a text");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void saysThatItWasAnsweredWhereTheExpressionDoesNotFitTheAnswer() {
        rig.api.answerJson("POST /apis/things", 201, LIST);

        BatchResult result = rig
                .execute("{\"requests\":[{\"name\":\"it\",\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{},"
                        + "\"select\":\"abs(body)\"}]}");

        JsonNode it = Rig.json(result.json()).path("it");
        assertThat(result.failed()).isTrue();
        assertThat(it.path("status").asInt()).isEqualTo(201);
        assertThat(it.path("error").asText()).contains("expected number but was array", "do not repeat it");
        String handle = it.path("error").asText().replaceAll(".*\"from\":\"([^\"]+)\".*", "$1");
        assertThat(from(handle, "length(body)").path("selected").asInt()).isEqualTo(2);
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void givesAHandleForWhatIsTooLargeAndReadsOnWithoutSendingAnything() {
        JsonNode cut = rig.call("GET", "/apis/things/_count");
        String handle = handle(cut);

        assertThat(cut.path("shape").asText()).isEqualTo("body: list of 1000 {id: string, on: boolean}");
        assertThat(cut.path("body").get(cut.path("body").size() - 1).at("/cut/total").asInt()).isEqualTo(1000);
        assertThat(from(handle, "body[-1].id").path("selected").asText()).isEqualTo("last");
        assertThat(from(handle, "body[?!on].id").path("selected").toString()).isEqualTo("[\"last\"]");
        assertThat(from(handle, "length(body)").path("selected").asInt()).isEqualTo(1000);
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void offersTheSameHandleAgainForAPartThatIsTooLargeToo() {
        String handle = handle(rig.call("GET", "/apis/things/_count"));

        assertThat(handle(from(handle, "body[?on]"))).isEqualTo(handle);
        assertThat(handle(rig.run("[{\"name\":\"it\",\"from\":\"" + handle + "\"}]").path("it"))).isEqualTo(handle);
    }

    @Test
    void letsReferencesPointIntoAKeptAnswer() {
        String handle = handle(rig.call("GET", "/apis/things/_count"));

        rig.run("[{\"name\":\"old\",\"from\":\"" + handle + "\",\"select\":\"body[-1]\"},"
                + "{\"method\":\"GET\",\"url\":\"/apis/things/${old.body[999].id}\"}]");

        assertThat(rig.api.lines()).endsWith("GET /apis/things/last");
    }

    @Test
    void knowsNoHandleOfAnotherThread() {
        String handle = handle(rig.call("GET", "/apis/things/_count"));
        rig.kept = new KeptAnswers(1 << 20, 1 << 20).shelf();

        JsonNode it = from(handle, "body");

        assertThat(it.path("error").asText()).contains("no answer '" + handle + "' is kept in this conversation",
                "make the call again");
        assertThat(it.has("selected")).isFalse();
    }

    @Test
    void refusesAHandleTogetherWithACall() {
        String handle = handle(rig.call("GET", "/apis/things/_count"));

        JsonNode it = rig.call("DELETE", "/apis/things/7", "\"from\":\"" + handle + "\"");

        assertThat(it.path("error").asText()).contains("calls nothing");
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void stillReadsWhatIsWideOrDeep() {
        StringBuilder wide = new StringBuilder("{\"f0\":\"x\"");
        for (int field = 1; field < 4000; field++) {
            wide.append(",\"field number ").append(field).append("\":\"some value\"");
        }
        rig.api.answerJson("GET /apis/things/wide", 200, wide + "}");
        rig.api.answerJson("GET /apis/things/deep", 200,
                "{\"a\":".repeat(400) + "\"" + "x".repeat(30_000) + "\"" + "}".repeat(400));

        JsonNode wideCut = rig.call("GET", "/apis/things/wide");
        JsonNode deepCut = rig.call("GET", "/apis/things/deep");

        assertThat(from(handle(wideCut), "body.\"field number 3999\"").path("selected").asText()).isEqualTo("some value");
        assertThat(from(handle(deepCut), "body.a.a.a.a | type(@)").path("selected").asText()).isEqualTo("object");
        assertThat(wideCut.path("shape").asText()).contains("more}");
    }

    @Test
    void readsAKeptAnswerOnlyAsOftenInABatchAsThereIsRoomFor() {
        rig.properties = Map.of("limits.response-bytes", "100000");
        rig.api.answerJson("GET /apis/things", 200, "[" + "\"0123456789\",".repeat(7_000) + "1]");
        String handle = handle(rig.call("GET", "/apis/things"));

        JsonNode results = rig.run("[" + String.join(",",
                Collections.nCopies(6, "{\"from\":\"" + handle + "\",\"select\":\"body[-1]\"}")) + "]");

        assertThat(results.at("/request_3/selected").asInt()).isEqualTo(1);
        assertThat(results.at("/request_4/error").asText()).contains("at most 390 KB together");
        assertThat(from(handle, "body[-1]").path("selected").asInt()).isEqualTo(1);
    }

    private JsonNode from(String handle, String select) {
        return rig.run("[{\"name\":\"it\",\"from\":\"" + handle + "\",\"select\":" + TextNode.valueOf(select) + "}]")
                .path("it");
    }

    private static String handle(JsonNode cut) {
        String note = cut.path("note").asText();
        assertThat(note).contains("\"from\":\"kept-");
        return note.replaceAll(".*\"from\":\"([^\"]+)\".*", "$1");
    }
}
