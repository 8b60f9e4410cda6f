package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.Against;

/** A hostile model that writes, or lets references build, more than anybody can take. */
@Timeout(20)
class HugeArgumentsTest {

    private static final String READ = "{\"name\":\"a\",\"method\":\"GET\",\"url\":\"/apis/things\"}";

    @AutoClose
    private final Rig rig = new Rig();

    static Stream<Arguments> hugeArguments() {
        return Stream.of(
                huge("a nested list", post(nested("[", "]", 5_000))),
                huge("nested objects", post(nested("{\"a\":", "1", "}", 5_000))),
                huge("lists never closed", post("[".repeat(100_000))),
                huge("nested requests", nested("{\"requests\":", "1", "}", 5_000)),
                huge("a list of requests in lists", nested("[", "]", 5_000)),
                huge("nested headers", request("GET", "/apis/things", "\"headers\":" + nested("{\"a\":", "1", "}", 5_000))),
                huge("a nested base", request("PUT", "/apis/things/1", "\"base\":" + nested("[", "]", 5_000))),
                huge("a long name", "[{\"name\":\"" + "x".repeat(100_000) + "\",\"method\":\"GET\",\"url\":\"/apis/things\"}]"),
                huge("a long method", request("G".repeat(100_000), "/apis/things", "\"body\":null")),
                huge("a long path", request("GET", "/apis/things/" + "x".repeat(100_000), "\"body\":null")),
                huge("a long query", request("GET", "/apis/things?q=" + "x".repeat(100_000), "\"body\":null")),
                huge("many segments", request("GET", "/x".repeat(50_000), "\"body\":null")),
                huge("many parameters", request("GET", "/apis/things?" + "a=b&".repeat(20_000) + "a=b", "\"body\":null")),
                huge("a path encoded often", request("GET", "/apis/things/%" + "25".repeat(50) + "2e", "\"body\":null")),
                huge("many requests",
                        "[" + String.join(",", Collections.nCopies(5_000, READ.replace("\"name\":\"a\",", ""))) + "]"),
                huge("a long header",
                        request("GET", "/apis/things", "\"headers\":{\"Accept\":\"" + "x".repeat(100_000) + "\"}")),
                huge("a long header name",
                        request("GET", "/apis/things", "\"headers\":{\"" + "x".repeat(100_000) + "\":\"a\"}")),
                huge("a long text", post("\"" + "x".repeat(5_000_000) + "\"")),
                huge("a long number", post("1" + "0".repeat(100_000))),
                huge("an exponent without end", post("{\"n\":1e" + "9".repeat(5_000) + "}")),
                huge("a long key", post("{\"" + "x".repeat(200_000) + "\":1}")),
                huge("many elements", post("[" + "1,".repeat(1_500_000) + "1]")),
                huge("many opening references", post("\"" + "${".repeat(50_000) + "\"")),
                huge("a reference of spaces", post("\"${" + " ".repeat(4_000) + "]}\"")),
                huge("a step of spaces", post("\"${a.x" + " ".repeat(400_000) + "]}\"")),
                huge("a reference with many steps", post("\"${a.body" + ".x".repeat(50_000) + "}\"")),
                huge("a reference with a large index", post("\"${a.body[999999999999999999]}\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hugeArguments")
    @Against("huge and nested arguments")
    void sendsNothingOfIt(String what, String arguments) {
        String result = rig.execute(arguments).json();

        assertThat(Rig.json(result).toString()).contains("error").hasSizeLessThan(200_000);
        assertThat(rig.api.arrived()).isEmpty();
    }

    static Stream<Arguments> slowTexts() {
        String key = "\u03A3".repeat(49_000);
        String sigmas = "\u03A3".repeat(100_000);
        String marks = "x" + "\u0301".repeat(120_000) + "\u0316".repeat(120_000);
        String halfwidth = "x" + "\u0301\uFF9E".repeat(120_000);
        return Stream.of(
                huge("sigmas in a key", post("{\"" + key + "\":1}")),
                huge("small sigmas in a key", post("{\"" + key.replace('\u03A3', '\u03C3') + "\":1}")),
                huge("letters of two in a key", post("{\"" + "\u00DF".repeat(49_000) + "\":1}")),
                huge("marks in a key", post("{\"" + marks.substring(100_000, 149_000) + "\":1}")),
                huge("halfwidth marks in a value", post("{\"v\":\"" + halfwidth + "\"}")),
                huge("sigmas in a value", post("{\"v\":\"" + sigmas + "\"}")),
                huge("marks in a value", post("{\"v\":\"" + marks + "\"}")),
                huge("marks in a path", request("GET", "/apis/things/" + marks, "\"body\":null")),
                huge("marks in a query", request("GET", "/apis/things?q=" + marks, "\"body\":null")),
                huge("sigmas in the name of a header",
                        request("GET", "/apis/things", "\"headers\":{\"" + key + "\":\"a\"}")),
                huge("sigmas in a step", "[" + READ + "," + request("GET", "/apis/things?q=${a.headers." + sigmas + "}",
                        "\"body\":null").substring(1)),
                huge("sigmas in a change", request("PATCH", "/apis/things/1", "\"body\":[{\"op\":\"" + sigmas + "\"}]")));
    }

    /** Putting marks in order and finding the end of words are quick for what people write, and take hours for this. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("slowTexts")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Against("huge and nested arguments")
    void takesNoLongerForCharactersThatAreHardToCompare(String what, String arguments) {
        rig.properties = Map.of("protect.things", "things/kept", "protect.kinds", "others", "protect.pointers.parts", "/a=b");

        String result = rig.execute(arguments).json();

        assertThat(Rig.json(result).has("it")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"%s\":1}", "{\"v\":\"%s%s%s%s\"}" })
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsSuchCharactersInAnAnswer(String answer) {
        for (String hard : List.of("\u03A3", "\u0301")) {
            rig.api.answerJson("GET /apis/things", 200, answer.replace("%s", hard.repeat(49_000)));

            JsonNode result = rig.call("GET", "/apis/things");

            assertThat(result.path("status").asInt()).isEqualTo(200);
        }
    }

    static Stream<Arguments> bombs() {
        String value = "${a.body.text}";
        String list = "[" + String.join(",", Collections.nCopies(1_000, "\"" + value + "\"")) + "]";
        return Stream.of(
                bomb("a list of references", post(list)),
                bomb("one text of references", post("\"" + value.repeat(1_000) + "\"")),
                bomb("a text around each",
                        post("[" + String.join(",", Collections.nCopies(1_000, "\"x" + value + "\"")) + "]")),
                bomb("fields", post("{\"v\":" + list + "}")),
                bomb("nested lists", post("[[" + list + "],[" + list + "]]")),
                bomb("a text as a body", post(Rig.JSON.getNodeFactory().textNode(list).toString())),
                bomb("whole bodies", post(list.replace(".text", ""))),
                bomb("whole bodies in fields", post("{\"v\":[" + list.replace(".text", "") + "]}")),
                bomb("on a base", request("PUT", "/apis/things/1", "\"base\":\"${a.body}\",\"body\":{\"v\":" + list + "}")),
                bomb("a base too large", request("PUT", "/apis/things/1", "\"base\":\"${a.body.large}\",\"body\":{}")),
                bomb("a value too large", post("\"${a.body.large}\"")),
                bomb("in a path", request("GET", "/apis/things/" + value, "\"body\":null")),
                bomb("in a query", request("GET", "/apis/things?q=" + value, "\"body\":null")),
                bomb("many in a query", request("GET", "/apis/things?q=" + value.repeat(500), "\"body\":null")),
                bomb("very often in a query", request("GET", "/apis/things?q=" + value.repeat(20_000), "\"body\":null")),
                bomb("in many segments", request("GET", ("/" + value).repeat(20_000), "\"body\":null")),
                bomb("in a header", request("GET", "/apis/things", "\"headers\":{\"Accept\":\"" + value + "\"}")),
                bomb("many in a header",
                        request("GET", "/apis/things", "\"headers\":{\"Accept\":\"" + value.repeat(500) + "\"}")),
                bomb("a patch that is one", request("PATCH", "/apis/things/1", "\"body\":{\"v\":" + list + "}")),
                bomb("a delete that is one", request("DELETE", "/apis/things/1", "\"body\":" + list)),
                bomb("keys of a list", post("[{\"a\":" + list + "},{\"b\":" + list + "}]")),
                bomb("with escapes between", post("\"" + ("$${x}" + value).repeat(1_000) + "\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    @Against("bombs of references")
    void sendsNothingThatReferencesBlowUp(String what, String requests) {
        rig.api.answerJson("GET /apis/things", 200,
                "{\"text\":\"" + "x".repeat(100_000) + "\",\"large\":{\"v\":\"" + "x".repeat(1_100_000)
                        + "\"}}");

        JsonNode results = Rig.json(rig.execute("[" + READ + "," + requests.substring(1)).json());

        assertThat(results.path("it").path("error").asText()).isNotBlank();
        assertThat(rig.api.lines()).containsExactly("GET /apis/things");
    }

    /** The place of each, spelled out, would take fifteen gigabytes together. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesManyReferencesBelowLongNames() {
        StringBuilder names = new StringBuilder();
        for (int depth = 0; depth < 10; depth++) {
            names.append("{\"").append("n".repeat(49_000)).append("\":");
        }
        String list = "[" + String.join(",", Collections.nCopies(30_000, "\"${a.status}\"")) + "]";

        JsonNode results = Rig.json(rig.execute(
                "[" + READ + "," + post(names + list + "}".repeat(10)).substring(1)).json());

        assertThat(results.path("it").path("status").asInt()).isEqualTo(200);
    }

    private static Arguments huge(String what, String arguments) {
        return Arguments.of(what, arguments);
    }

    private static Arguments bomb(String what, String requests) {
        return Arguments.of(what, requests);
    }

    private static String post(String body) {
        return request("POST", "/apis/things", "\"body\":" + body);
    }

    private static String request(String method, String url, String rest) {
        return "[{\"name\":\"it\",\"method\":\"" + method + "\",\"url\":\"" + url + "\"," + rest + "}]";
    }

    private static String nested(String open, String close, int depth) {
        return nested(open, "", close, depth);
    }

    private static String nested(String open, String inside, String close, int depth) {
        return open.repeat(depth) + inside + close.repeat(depth);
    }

    /** The place of each, spelled out, would take three gigabytes together. */
    @Test
    @Timeout(value = 8, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void findsManyProtectedValuesBelowALongName() {
        rig.properties = Map.of("protect.pointers.things", "/extensions/assistant");
        String name = "ext" + "_".repeat(49_000) + "ensions";
        String list = "[" + String.join(",", Collections.nCopies(55_000, "{\"assistant\":1}")) + "]";

        JsonNode result = Rig.json(rig.execute(request("PUT", "/apis/things/1", "\"body\":{\"" + name + "\":" + list + "}"))
                .json());

        assertThat(result.path("it").path("error").asText()).contains("/extensions/assistant");
    }

    /** All that walks over a body, and what is put around it in a plan, has one stack and the same limit. */
    @ParameterizedTest
    @CsvSource({ "400, true", "994, false", "999, false" })
    void takesNoBodyThatIsVeryDeep(int depth, boolean sent) {
        String body = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);

        rig.execute("{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":" + body + "}");
        rig.execute("{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":" + TextNode.valueOf(body) + "}");

        assertThat(rig.api.lines()).hasSize(sent ? 2 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "${a.body}", "${a.body.a}" })
    void putsNoBodyTogetherThatIsVeryDeep(String reference) {
        rig.api.answerJson("GET /apis/things", 200, "{\"a\":".repeat(400) + "1" + "}".repeat(400));
        String body = "{\"a\":".repeat(400) + "\"" + reference + "\"" + "}".repeat(400);

        JsonNode results = Rig.json(rig.execute("[" + READ + "," + post(body).substring(1)).json());

        assertThat(results.path("it").path("error").asText()).contains("deep");
        assertThat(rig.api.lines()).containsExactly("GET /apis/things");
    }
}
