package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.Against;

class ReferenceTest {

    private static final String TEMPLATE = """
            {"id":"t/1 ?#é","n":1.50,"big":12345678901234567890.10,"on":true,"nothing":null,"empty":"","dots":"..",
             "count":"_count","kind":"things","crlf":"a\\r\\nX-Evil: y","chars":"x${tpl.status}y",
             "dot":".","parts":"parts","apis":"apis","up":"../../assistant/settings","nul":"a\\u0000b","slash":"a\\\\b",
             "override":"_method","own":"assistant",
             "frontend":{"domains":["a.oto.tools","b.oto.tools"],"a.b":"dotted"},"list":[{"id":7}]}""";

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void answerTheTemplate() {
        rig.api.on("GET /apis/things/_template", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            RecordingAdminApi.respond(exchange, 200, "application/json",
                    TEMPLATE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        rig.api.answerJson("GET /apis/things/missing", 404, "{\"id\":\"not a thing\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "${tpl.body.n} | 1.50",
            "${tpl.body.big} | 12345678901234567890.10",
            "${tpl.body.on} | true",
            "${tpl.body.nothing} | null",
            "${tpl.status} | 200",
            "${tpl.body.frontend} | {\"domains\":[\"a.oto.tools\",\"b.oto.tools\"],\"a.b\":\"dotted\"}",
            "${tpl.body.frontend.domains[0]} | \"a.oto.tools\"",
            "${tpl.body.frontend.domains.1} | \"b.oto.tools\"",
            "${tpl.body.frontend[\"a.b\"]} | \"dotted\"", "${tpl.body.frontend['a.b']} | \"dotted\"",
            "${ tpl.body.list[0].id } | 7",
            "${tpl.headers.ETag} | \"\\\"v1\\\"\"",
            "on ${tpl.body.frontend.domains[1]}:${tpl.body.n} | \"on b.oto.tools:1.50\"",
            "$${tpl.body.n} | \"${tpl.body.n}\"",
            "${tpl.body.chars} | \"x${tpl.status}y\"" })
    void putsValuesIntoTheBodyAndKeepsTheirType(String reference, String sent) {
        post("{\"deep\":[{\"value\":" + TextNode.valueOf(reference) + "}]}");

        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"deep\":[{\"value\":" + sent + "}]}");
    }

    @ParameterizedTest
    @CsvSource({ "12, false", "13, true" })
    void namesTwelveKeysOfAnObject(int keys, boolean more) {
        rig.api.answerJson("GET /apis/things/many", 200, IntStream.range(0, keys).mapToObj("\"k%d\":1"::formatted)
                .collect(Collectors.joining(",", "{", "}")));

        JsonNode results = rig.run("""
                [{"name":"many","method":"GET","url":"/apis/things/many"},
                 {"name":"it","method":"GET","url":"/apis/things/${many.body.no}"}]""");

        assertThat(results.at("/it/error").asText()).contains("k10, k11").doesNotContain("k12");
        assertThat(results.at("/it/error").asText().endsWith("k11, …")).isEqualTo(more);
    }

    @Test
    void percentEncodesValuesIntoTheirPlaceInTheUrl() {
        rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"method":"GET","url":"/apis/things/${tpl.body.id}/parts/x-${tpl.body.n}?q=${tpl.body.id}&r=1"}]""");

        assertThat(rig.api.lines().getLast())
                .isEqualTo("GET /apis/things/t%2F1%20%3F%23%C3%A9/parts/x-1.50?q=t%2F1%20%3F%23%C3%A9&r=1");
    }

    @Test
    void putsValuesIntoHeaders() {
        rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"method":"PUT","url":"/apis/things/1","headers":{"If-Match":"${tpl.headers.etag}"},"body":{}}]""");

        assertThat(rig.api.arrived().getLast().header("If-Match")).isEqualTo("\"v1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/apis/things/${tpl.body.count} | not choose the operation",
            "/apis/${tpl.body.kind}/_count | not choose the operation",
            "/apis/things/_${tpl.body.on} | ",
            "/apis/things/${tpl.body.dots} | segments are not allowed, encoded or not",
            "/apis/things/.${tpl.body.empty} | is empty",
            "/apis/things/${tpl.body.empty} | is empty",
            "/apis/things/${tpl.body.crlf} | control characters are not allowed",
            "/apis/things?q=${tpl.body.crlf} | control characters are not allowed",
            "/apis/things/${tpl.body.nothing} | is null",
            "/apis/things/${tpl.body.frontend} | is an array or object",
            "/apis/things?${tpl.body.id}=1 | a reference can only stand for the value",
            "${tpl.body.id} | written out",
            "/${tpl.body.id}things | is not an operation of the catalog",
            "/apis/things/${tpl.body.dots}/parts/1 | segments are not allowed, encoded or not",
            "/apis/things/.${tpl.body.dot} | segments are not allowed, encoded or not",
            "/apis/things/1/${tpl.body.parts}/2 | not choose the operation",
            "/${tpl.body.apis}/things | not choose the operation",
            "/apis/things/${tpl.body.up} | segments are not allowed, encoded or not",
            "/apis/things/${tpl.body.nul} | control characters are not allowed",
            "/apis/things/${tpl.body.slash} | backslashes are not allowed",
            "/apis/things?${tpl.body.override}=DELETE | a reference can only stand for the value",
            "/${tpl.body.own}/settings/x | own endpoints are never called" })
    @Against("references")
    void letsNoReferenceChangeWhatIsCalled(String url, String reason) {
        JsonNode results = rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},{"name":"it","method":"GET","url":%s}]"""
                .formatted(TextNode.valueOf(url)));

        if (reason == null) {
            assertThat(rig.api.lines().getLast()).isEqualTo("GET /apis/things/_true");
            return;
        }
        assertThat(results.path("it").path("error").asText()).contains(reason);
        assertThat(rig.api.lines()).containsExactly("GET /apis/things/_template");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"${tpl.body.id}\":\"x\"", "\"If-Match\":\"${tpl.body.crlf}\"",
            "\"If-Match\":\"${tpl.body.frontend}\"", "\"X-${tpl.status}\":\"x\"", "\"Accept\":\"a\\r\\nX-Evil: y\"",
            "\"Accept\\r\\nX-Evil\":\"y\"", "\"Accept\":\"a\\u0000\"", "\"Accept\":\"\\u560a\"",
            "\"Accept\":\"a\\nX-Evil: y\"", "\"Accept\":\"a\\rX-Evil: y\"", "\"Accept\":\"\\u010a\"",
            "\"Accept\":\"a\\u2028b\"",
            "\"Accept\":\"a\\u0085b\"", "\"Accept\":\"\\u007f\"", "\"Accept\":\"x${tpl.body.crlf}\"",
            "\"Accept:\":\"x\"", "\"Acc ept\":\"x\"", "\"\":\"x\"", "\"Accept\\u0000\":\"x\"", "\"Accept \":\"x\"",
            "\"If-Match\":[\"a\",\"b\"]", "\"If-Match\":{\"a\":\"b\"}", "\"Accept\":\"a\",\"ACCEPT\":\"b\"" })
    @Against("header smuggling")
    void letsNoHeaderBreakOutOfItsLine(String header) {
        JsonNode results = rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"name":"it","method":"GET","url":"/apis/things","headers":{%s}}]""".formatted(header));

        assertThat(results.path("it").path("error").asText()).isNotBlank();
        assertThat(rig.api.lines()).containsExactly("GET /apis/things/_template");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "${tpl.body.nope} | has no 'nope' in body, which has: id, n, big",
            "${tpl.body.list[3].id} | a list of 1",
            "${tpl.body.list.id} | has no 'id' in body.list, a list of 1",
            "${tpl.body.id.deeper} | neither an object nor a list",
            "${other.body.id} | no request named 'other' before this one",
            "${it.body.id} | no request named 'it' before this one",
            "${last.body.id} | no request named 'last' before this one",
            "${tpl} | .status, .headers or .body",
            "${tpl.content.id} | .status, .headers or .body",
            "x ${tpl.body.frontend} | is an array or object",
            "${tpl.body.id | no closing brace",
            "${} | is not a reference",
            "${tpl..id} | is not a reference",
            "${tpl.body[x]} | is not a reference", "${tpl.body.${tpl.body.kind}} | is not a reference",
            "${it} | no request named 'it' before this one", "${TPL.body.id} | no request named 'TPL' before this one",
            "${tpl.credentials} | .status, .headers or .body", "${tpl.headers.set-cookie} | has no 'set-cookie'",
            "${tpl.headers.authorization} | has no 'authorization'", "${tpl.body.list[-1]} | is not a reference",
            "${tpl.body.__proto__} | has no '__proto__'" })
    @Against("cycles and wrong references")
    void failsARequestWithAnUnresolvedReferenceAndGoesOn(String reference, String reason) {
        JsonNode results = rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"name":"it","method":"POST","url":"/apis/things","body":{"v":%s}},
                 {"name":"last","method":"GET","url":"/apis/things"}]""".formatted(TextNode.valueOf(reference)));

        assertThat(results.path("it").path("error").asText()).contains(reason);
        assertThat(results.path("last").path("status").asInt()).isEqualTo(200);
        assertThat(rig.api.lines()).containsExactlyInAnyOrder("GET /apis/things/_template", "GET /apis/things");
    }

    @Test
    void saysSoWhenTheRequestThatIsReferredToFailed() {
        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/nowhere"},
                 {"name":"b","method":"POST","url":"/apis/things","body":"${a.body}"},
                 {"name":"c","method":"POST","url":"/apis/things","body":{"x":"${b.body.id}"}},
                 {"name":"d","method":"GET","url":"/apis/things/missing"},
                 {"name":"e","method":"POST","url":"/apis/things","base":"${d.body}","body":{"y":1}},
                 {"name":"f","method":"POST","url":"/apis/things","body":{"was":"${d.status}"}}]""");

        assertThat(results.path("b").path("error").asText()).contains("refers to 'a', which failed");
        assertThat(results.path("c").path("error").asText()).contains("refers to 'b', which failed");
        assertThat(results.path("e").path("error").asText()).contains("the body of 'd', which answered 404");
        assertThat(rig.api.lines()).containsExactly("GET /apis/things/missing", "POST /apis/things");
        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"was\":404}");
    }

    @Test
    void appliesTheBodyAsMergePatchOnTheBase() {
        JsonNode results = rig
                .run("""
                             [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                              {"name":"made","method":"POST","url":"/apis/things","base":"${tpl.body}","body":
                               {"id":"new","nothing":null,"empty":null,"dots":null,"count":null,"kind":null,"crlf":null,"chars":null,"big":null,
                        "dot":null,"parts":null,"apis":null,"up":null,"nul":null,"slash":null,"override":null,"own":null,
                                "frontend":{"domains":["${tpl.body.frontend.domains[1]}"]}}}]""");

        assertThat(results.path("made").path("status").asInt()).isEqualTo(200);
        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"id\":\"new\",\"n\":1.50,\"on\":true,"
                + "\"frontend\":{\"domains\":[\"b.oto.tools\"],\"a.b\":\"dotted\"},\"list\":[{\"id\":7}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"base\":\"${tpl.body.list}\",\"body\":{} | is not an object",
            "\"base\":\"x ${tpl.body}\",\"body\":{} | one reference and nothing else",
            "\"base\":\"literal\",\"body\":{} | one reference and nothing else",
            "\"base\":{\"a\":1},\"body\":{} | one reference and nothing else",
            "\"base\":\"${tpl.body}\",\"body\":[1] | body must be an object",
            "\"base\":\"${tpl.body}\",\"body\":\"text\" | body must be an object" })
    void refusesABaseThatIsNone(String fields, String reason) {
        JsonNode results = rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"name":"it","method":"POST","url":"/apis/things",%s}]""".formatted(fields));

        assertThat(results.path("it").path("error").asText()).contains(reason);
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void refersToWholeAnswersEvenWhereTheResultIsCut() {
        rig.api.answerJson("GET /apis/things", 200, "{\"text\":\"" + "x".repeat(60_000) + "\",\"id\":\"end\"}");

        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things"},
                 {"name":"b","method":"POST","url":"/apis/things","body":{"copy":"${a.body.text}"}}]""");

        assertThat(results.path("a").path("body").path("text").asText()).hasSizeLessThan(25_000)
                .endsWith("[cut: 60000 characters in all]");
        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"copy\":\"" + "x".repeat(60_000) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[%s]", "{\"v\":\"%s\"}" })
    void stopsReferencesThatAddUpToABomb(String form) {
        rig.api.answerJson("GET /apis/things", 200, "{\"text\":\"" + "x".repeat(500_000) + "\"}");
        String many = form.startsWith("[")
                ? form.formatted(String.join(",", java.util.Collections.nCopies(1000, "\"${a.body.text}\"")))
                : form.formatted("${a.body.text}".repeat(1000));

        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things"},
                 {"name":"b","method":"POST","url":"/apis/things","body":%s}]""".formatted(many));

        assertThat(results.path("b").path("error").asText()).contains("once its references are put in");
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "'\"url\":\"/apis/things?q=${a.body.text}\"', longer than 8000",
            "'\"url\":\"/apis/things\",\"headers\":{\"If-Match\":\"${a.body.text}\"}', longer than 4000" })
    void refusesUrlsAndHeadersThatGrowTooLong(String fields, String reason) {
        rig.api.answerJson("GET /apis/things", 200, "{\"text\":\"" + "x".repeat(9_000) + "\"}");

        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things"},{"name":"b","method":"GET",%s}]""".formatted(fields));

        assertThat(results.path("b").path("error").asText()).contains(reason);
        assertThat(rig.api.arrived()).hasSize(1);
    }

    private void post(String body) {
        rig.run("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"method":"POST","url":"/apis/things","body":%s}]""".formatted(body));
    }
}
