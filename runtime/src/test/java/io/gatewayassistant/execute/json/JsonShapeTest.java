package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

class JsonShapeTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', value = {
            "1.5; number", "\"a\"; string", "null; null", "[]; list of 0", "{}; {}",
            "[{\"id\":\"a\",\"n\":1},{\"id\":null,\"on\":true}]; list of 2 {id: string | null, n: number, on: boolean}",
            "{\"a\":[1,2],\"b\":{\"c\":\"x\"}}; {a: list of 2 number, b: {c: string}}",
            "[[1],[2,3]]; list of 2 list of number",
            "{\"a-b\":1,\"q\\\"\":2}; {\"a-b\": number, \"q\\\"\": number}" })
    void namesFieldsTypesAndCounts(String json, String shape) throws JsonProcessingException {
        assertThat(JsonShape.of(ExactJson.parseStrictly(json), 1000)).isEqualTo(shape);
    }

    @Test
    void leavesDetailsOutThatDoNotFit() throws JsonProcessingException {
        JsonNode json = ExactJson.parseStrictly("{\"a\":{\"bbbbbbbbbbbbbbbbbbbb\":{\"cccccccccccccccccccccccc\":1}}}");

        assertThat(JsonShape.of(json, 60)).isEqualTo("{a: {bbbbbbbbbbbbbbbbbbbb: object of 1}}");
        assertThat(JsonShape.of(json, 20)).isEqualTo("{a: object of 1}");
        assertThat(JsonShape.of(json, 5)).isEqualTo("object of 1");
    }

    @Test
    void isShortForWhateverComes() {
        RandomJson random = new RandomJson(new Random(7));
        for (int round = 0; round < 300; round++) {
            assertThat(JsonShape.of(random.value(8, 20_000), 500)).hasSizeLessThanOrEqualTo(500);
        }
    }

    @Test
    void isReadOffWideAndDeepValues() throws JsonProcessingException {
        StringBuilder wide = new StringBuilder("{\"f0\":0");
        for (int field = 1; field < 5000; field++) {
            wide.append(",\"f").append(field).append("\":0");
        }

        assertThat(JsonShape.of(ExactJson.parseStrictly(wide + "}"), 1000)).endsWith(", … 4960 more}");
        assertThat(JsonShape.of(ExactJson.parseStored("[".repeat(900) + "]".repeat(900)), 1000))
                .isEqualTo("list of 1 list of 1 list of 1 list of 1 list of 1 list of 1");
    }
}
