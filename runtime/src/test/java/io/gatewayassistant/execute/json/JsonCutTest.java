package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class JsonCutTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void leavesAloneWhatFits() throws JsonProcessingException {
        JsonNode json = mapper.readTree("{\"a\":[1,2,{\"b\":\"c\"}]}");

        assertThat(JsonCut.fit(json, 23)).isSameAs(json);
    }

    @Test
    void keepsTheFirstElementsAndCountsThem() throws JsonProcessingException {
        JsonNode json = mapper.readTree("{\"total\":50,\"items\":[" + "{\"id\":1},".repeat(49) + "{\"id\":1}]}");

        String cut = ExactJson.write(JsonCut.fit(json, 200));

        assertThat(cut).matches("\\{\"total\":50,\"items\":\\[(\\{\"id\":1},)+\\{\"cut\":\\{\"shown\":\\d+,\"total\":50}}]}");
    }

    @Test
    void cutsLongTextsAtAWholeCharacter() throws JsonProcessingException {
        JsonNode json = mapper.readTree("\"" + "\uD83D\uDE00".repeat(100) + "\"");

        String cut = JsonCut.fit(json, 60).textValue();

        assertThat(cut).matches("(\uD83D\uDE00){2,6}… \\[cut: 200 characters in all]");
    }

    @Test
    void dropsFieldsWhereThereAreTooMany() {
        var object = mapper.createObjectNode();
        for (int i = 0; i < 10_000; i++) {
            object.put("field" + i, i);
        }

        JsonNode cut = JsonCut.fit(object, 1000);

        assertThat(cut.at("/cut/total").asInt()).isEqualTo(10_000);
        assertThat(cut.at("/cut/shown").asInt()).isEqualTo(cut.size() - 1).isGreaterThan(5);
    }

    @Test
    void alwaysFitsAndAlwaysParses() throws JsonProcessingException {
        Random random = new Random(42);
        RandomJson values = new RandomJson(random);
        for (int round = 0; round < 3_000; round++) {
            JsonNode json = values.value(5, 1 + random.nextInt(4_000));
            int limit = 5 + random.nextInt(2_000);

            String cut = ExactJson.write(JsonCut.fit(json, limit));

            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).as("round %d", round).isLessThanOrEqualTo(limit);
            assertThat(mapper.readTree(cut)).isNotNull();
        }
    }

    @Test
    void sharesSpaceSoThatSmallPartsStayWhole() {
        assertThat(JsonCut.shares(new int[] { 10, 500, 20, 900 }, 430)).containsExactly(10, 200, 20, 200);
        assertThat(JsonCut.shares(new int[] { 10, 20 }, 430)).containsExactly(10, 20);
    }
}
