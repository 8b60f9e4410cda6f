package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.GET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.request.Batch;

class BatchFormTest {

    @AutoClose
    private final Rig rig = new Rig();

    @Test
    void runsInOrderAndNamesResultsByDefault() {
        JsonNode results = rig.run("""
                [{"method":"POST","url":"/apis/things","body":{"a":1}},{"name":"second","method":"GET","url":"/apis/things/7"},
                 {"method":"DELETE","url":"/apis/things/7"}]""");

        assertThat(results.fieldNames()).toIterable().containsExactly("request_0", "second", "request_2");
        assertThat(rig.api.lines()).containsExactly("POST /apis/things", "GET /apis/things/7", "DELETE /apis/things/7");
    }

    @ParameterizedTest
    @ValueSource(strings = { GET, "[" + GET + "]", "{\"requests\":[" + GET + "]}", "{\"requests\":" + GET + "}",
            "[{\"method\":\"get\",\"url\":\" /apis/things \",\"name\":\"\",\"headers\":null,\"body\":null,\"base\":\"\"}]",
            "[{\"method\":\"Get\",\"url\":\"/apis/things\",\"body\":{}}]" })
    void readsTheFormsThatModelsWrite(String requests) {
        JsonNode asJson = rig.run(requests);
        JsonNode asText = rig.run(TextNode.valueOf(requests).toString());

        assertThat(asJson.path("request_0").path("status").asInt()).isEqualTo(200);
        assertThat(asText).isEqualTo(asJson);
        assertThat(rig.api.lines()).containsExactly("GET /apis/things", "GET /apis/things");
    }

    @Test
    void showsABatchAsItWasUnderstood() {
        Batch batch = Batch.parse("[\"{\\\"url\\\":\\\"/a\\\",\\\"name\\\":\\\" x \\\"}\",{\"method\":\"GET\"},7]");

        assertThat(batch.json()).isEqualTo(Rig.json("""
                {"requests":[{"name":"x","url":"/a"},{"name":"request_1","method":"GET"},7]}"""));
    }

    @Test
    void readsABodyThatIsJsonAsText() {
        rig.call("POST", "/apis/things", "\"body\":\"{\\\"a\\\": [1]}\"");

        assertThat(rig.api.arrived().getFirst().body()).isEqualTo("{\"a\":[1]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[] | is empty",
            "\"\" | must be a list",
            "7 | must be a list",
            "null | must be a list",
            "\"[{\" | not valid JSON",
            "\"[{\\\"method\\\":\\\"GET\\\",\\\"method\\\":\\\"DELETE\\\",\\\"url\\\":\\\"/apis/things/1\\\"}]\" | Duplicate",
            "[{\"name\":\"a\"},{\"name\":\"a\"}] | two requests are named 'a'",
            "[{\"name\":\"request_1\"},{}] | two requests are named 'request_1'",
            "[{\"name\":\"a.b\"}] | a name that references cannot use",
            "[{\"name\":\"a}\"}] | a name that references cannot use" })
    void sendsNothingOfABatchThatCannotBeRead(String requests, String reason) {
        BatchResult result = rig.execute(Rig.json(requests));

        assertThat(Rig.json(result.json()).path("error").asText()).contains(reason);
        assertThat(result.failed()).isTrue();
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void sendsNothingOfABatchThatIsTooLong() {
        String requests = "[" + String.join(",", java.util.Collections.nCopies(26, GET)) + "]";

        assertThat(rig.run(requests).path("error").asText()).contains("25 requests at most");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "7 | must be an object",
            "{\"url\":\"/apis/things\"} | method must be one of",
            "{\"method\":\"GET\"} | url is missing",
            "{\"method\":\"GET\",\"url\":7} | url is missing",
            "{\"method\":\"GET\",\"url\":\"/apis/things\",\"params\":{}} | no field 'params'",
            "{\"method\":\"GET\",\"url\":\"/apis/things\",\"headers\":[]} | headers must be an object",
            "{\"method\":\"GET\",\"url\":\"/apis/things\",\"headers\":{\"Accept\":[]}} | must be a text",
            "{\"method\":\"GET\",\"url\":\"/apis/things\",\"headers\":{\"Accept\":\"a/b\",\"accept\":\"c/d\"}} | given twice",
            "{\"method\":\"GET\",\"url\":\"/apis/things\",\"headers\":{\"A b\":\"\"}} | a name may only hold",
            "{\"method\":\"GET\",\"url\":\"/apis/things\",\"body\":{\"a\":1}} | GET has no body",
            "{\"method\":\"HEAD\",\"url\":\"/apis/things\",\"base\":\"${x.body}\"} | HEAD has no body",
            "{\"method\":\"DELETE\",\"url\":\"/apis/things/1\",\"base\":\"${x.body}\"} | DELETE takes no base",
            "{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":\"{broken\"} | not valid JSON",
            "{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{\"a\":\"\\ud800\"}} | half a character",
            "{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":\"{\\\"a\\\":1,\\\"a\\\":2}\"} | Duplicate" })
    void refusesARequestThatMakesNoSenseAndRunsTheOthers(String request, String reason) {
        JsonNode results = rig.run("[" + request + "," + GET + "]");

        assertThat(results.path("request_0").path("error").asText()).contains(reason);
        assertThat(results.path("request_1").path("status").asInt()).isEqualTo(200);
        assertThat(rig.api.lines()).containsExactly("GET /apis/things");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        JsonNode result = rig.call("POST", "/apis/things", "\"body\":[\"" + "x".repeat(1024 * 1024) + "\"]");

        assertThat(result.path("error").asText()).contains("larger than 1024 KB");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void sendsWhatWasChecked() {
        rig.call("POST", "/apis/things", "\"body\":{\"é\":\"\\u20ac\",\"n\":1e2,\"z\":[null,{}]}");

        RecordingAdminApi.Arrived arrived = rig.api.arrived().getFirst();
        assertThat(arrived.body()).isEqualTo("{\"é\":\"€\",\"n\":1E+2,\"z\":[null,{}]}");
        assertThat(arrived.header("Content-Type")).isEqualTo("application/json");
    }
}
