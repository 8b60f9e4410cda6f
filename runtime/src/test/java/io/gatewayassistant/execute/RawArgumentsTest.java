package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.Against;

class RawArgumentsTest {

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @ValueSource(strings = {
            """
                    {"requests":[{"method":"GET","url":"/apis/things"}],"requests":[{"method":"DELETE","url":"/apis/things/1"}]}""",
            """
                    {"requests":[{"method":"GET","method":"DELETE","url":"/apis/things/1"}]}""",
            """
                    {"requests":[{"method":"DELETE","url":"/apis/things/1","method":"GET"}]}""",
            """
                    {"requests":[{"method":"GET","\\u006dethod":"DELETE","url":"/apis/things/1"}]}""",
            """
                    {"requests":[{"method":"GET","url":"/apis/things","url":"/assistant/settings"}]}""",
            """
                    {"requests":[{"name":"a","name":"b","method":"GET","url":"/apis/things"}]}""",
            """
                    {"requests":[{"method":"GET","url":"/apis/things","headers":{"If-Match":"1","If-Match":"2"}}]}""",
            """
                    {"requests":[{"method":"GET","url":"/apis/things","headers":{},"headers":{"X-Original-URL":"/"}}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":{"a":1},"body":{"a":2}}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":{"a":1,"a":2}}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":{"role":"user","\\u0072ole":"admin"}}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":{"x":{"y":{"z":[{"a":1,"b":2,"a":3}]}}}}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":[[[[{"a":null,"a":null}]]]]}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":{"":1,"":2}}]}""",
            """
                    {"requests":[{"method":"POST","url":"/apis/things","body":{"a":{"b":1},"a":{"c":1}}}]}""",
            """
                    {"requests":[{"method":"PUT","url":"/apis/things/1","base":"${a.body}","base":"${b.body}"}]}""",
            """
                    {"requests":[{"method":"GET","url":"/apis/things"},{"method":"POST","url":"/apis/things","body":{"a":1,"a":1}}]}""",
            """
                    {"method":"GET","url":"/apis/things","method":"DELETE"}""",
            """
                    [{"method":"GET","url":"/apis/things","method":"DELETE"}]""",
            """
                    {"requests":"[{\\"method\\":\\"GET\\",\\"method\\":\\"DELETE\\",\\"url\\":\\"/apis/things/1\\"}]"}""",
            """
                    {"requests":["{\\"method\\":\\"GET\\",\\"method\\":\\"DELETE\\",\\"url\\":\\"/apis/things/1\\"}"]}""" })
    @Against("duplicate keys")
    void sendsNothingOfATextInWhichAKeyIsGivenTwice(String arguments) {
        BatchResult result = rig.execute(arguments);

        assertThat(Rig.json(result.json()).path("error").asText()).contains("Duplicate field", "each key once");
        assertThat(result.failed()).isTrue();
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void takesANumberThatIsTooLargeForOneInBodiesAndAnswers() {
        rig.api.answerJson("GET /apis/things", 200, "{\"n\":1e99999999999}");

        JsonNode body = rig.call("POST", "/apis/things", "\"body\":\"{\\\"n\\\":1e99999999999}\"");
        JsonNode answer = rig.call("GET", "/apis/things");

        assertThat(body.path("error").asText()).contains("a number is too large");
        assertThat(answer.path("note").asText()).contains("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "{", "[}", "{\"requests\":[]} {\"requests\":[]}", "NaN", "{requests:[]}",
            "{'requests':[]}",
            "{\"requests\":[],}", "{\"requests\":[/**/]}", "\"\"", "true", "GET /apis/things",
            "{\"requests\":[{\"method\":\"GET\",\"url\":\"/apis/things\"}]} trailing",
            "[{\"method\":\"GET\",\"url\":\"/apis/things\"}", "{\"method\":\"GET\",\"url\":\"/apis/things\"",
            "{\"method\":\"GET\",url:\"/apis/things\"}", "{\"method\":GET,\"url\":\"/apis/things\"}",
            "{\"method\":\"GET\" \"url\":\"/apis/things\"}", "{\"method\":\"GET\",\"url\":\"/apis/things\"}}",
            "\uFEFF\uFEFF{\"method\":\"GET\",\"url\":\"/apis/things\"}",
            "{\"method\":\"GET\",\"url\":\"/apis/\u0000things\"}",
            "{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":1e99999999999}" })
    @Against("texts that are no JSON")
    void sendsNothingOfATextThatIsNoJson(String arguments) {
        BatchResult result = rig.execute(arguments);

        assertThat(Rig.json(result.json()).path("error").asText()).isNotEmpty();
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void sendsNothingOfATextThatIsNestedTooDeeply() {
        String body = "[".repeat(5_000) + "]".repeat(5_000);

        rig.execute("{\"requests\":[{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":" + body + "}]}");

        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"requests\":[{\"method\":\"GET\",\"url\":\"/apis/things\"}]}",
            "{\"requests\":{\"method\":\"GET\",\"url\":\"/apis/things\"}}",
            "{\"requests\":\"[{\\\"method\\\":\\\"GET\\\",\\\"url\\\":\\\"/apis/things\\\"}]\"}",
            "{\"requests\":\"{\\\"method\\\":\\\"GET\\\",\\\"url\\\":\\\"/apis/things\\\"}\"}",
            "{\"requests\":[\"{\\\"method\\\":\\\"GET\\\",\\\"url\\\":\\\"/apis/things\\\"}\"]}",
            "[{\"method\":\"GET\",\"url\":\"/apis/things\"}]",
            "{\"method\":\"GET\",\"url\":\"/apis/things\"}" })
    void readsTheFormsThatModelsWrite(String arguments) {
        rig.execute(arguments);
        rig.execute(TextNode.valueOf(arguments).toString());

        assertThat(rig.api.lines()).containsExactly("GET /apis/things", "GET /apis/things");
    }

    @Test
    void keepsEachDigitOfANumber() {
        rig.execute(
                "{\"requests\":[{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":[1.10,12345678901234567890,0.1e-7]}]}");

        assertThat(rig.api.arrived().getFirst().body()).isEqualTo("[1.10,12345678901234567890,1E-8]");
    }
}
