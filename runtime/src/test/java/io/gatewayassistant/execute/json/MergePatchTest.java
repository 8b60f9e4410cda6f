package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

class MergePatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
            "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
            "{\"a\":\"b\"} | {\"a\":null} | {}",
            "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
            "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
            "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
            "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
            "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
            "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
            "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
            "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
            "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
            "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}" })
    void mergesAsTheStandardSays(String target, String patch, String merged) throws JsonProcessingException {
        JsonNode original = ExactJson.parseStrictly(target);

        JsonNode result = MergePatch.apply(original, ExactJson.parseStrictly(patch));

        assertThat(ExactJson.write(result)).isEqualTo(merged);
        assertThat(ExactJson.write(original)).isEqualTo(target);
    }
}
