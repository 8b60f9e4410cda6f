package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class JsonDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1}             | {"a":1.0}           | []
            {"a":1}             | {"a":1.5}           | [replace /a 1 1.5]
            {"a":1}             | {"a":"1"}           | [replace /a 1 "1"]
            {"a":"1"}           | {"a":1}             | [replace /a "1" 1]
            {"a":{"b":1},"c":2} | {"a":{"b":3},"d":4} | [replace /a/b 1 3, remove /c 2 null, add /d null 4]
            {"a":null}          | {}                  | [remove /a null null]
            {"a":[1,{"b":2},3]} | {"a":[1,{"b":4}]}   | [replace /a/1/b 2 4, remove /a/2 3 null]
            [1]                 | [2,{}]              | [replace /0 1 2, add /1 null {}]
            {"a":[]}            | {"a":{}}            | [replace /a [] {}]
            {"a/b":{"~":1}}     | {"a/b":{"~":2}}     | [replace /a~1b/~0 1 2]
            1                   | 2                   | [replace  1 2]
            """)
    void namesEachDifferenceByItsPlace(String before, String after, String changes) {
        assertThat(JsonDiff.between(json(before), json(after), 10).first().stream()
                .map(change -> change.op() + " " + change.path() + " " + change.before() + " " + change.after()).toList())
                .hasToString(changes);
    }

    @Test
    void keepsAsManyAsThereIsPlaceForAndCountsAll() {
        JsonDiff.Found found = JsonDiff.between(json("[1,2,3,4]"), json("[0,2,0]"), 2);

        assertThat(found.first()).extracting(JsonDiff.Change::path).containsExactly("/0", "/2");
        assertThat(found.count()).isEqualTo(3);
    }

    /** Each place spelled out would take four gigabytes. */
    @Test
    @Timeout(20)
    void comparesManyValuesBelowALongName() {
        JsonNode before = below("n".repeat(40_000), 1);
        JsonNode after = below("n".repeat(40_000), 2);

        JsonDiff.Found found = JsonDiff.between(before, after, 3);

        assertThat(found.first()).hasSize(3);
        assertThat(found.count()).isEqualTo(50_000);
    }

    /** A card with two hundred of them would be that much larger than what is compared. */
    @Test
    void keepsOnlyAsManyPlacesAsAnybodyCouldRead() {
        JsonDiff.Found found = JsonDiff.between(below("n".repeat(40_000), 1), below("n".repeat(40_000), 2), 200);
        JsonDiff.Found none = JsonDiff.between(below("n".repeat(200_000), 1), below("n".repeat(200_000), 2), 200);

        assertThat(found.first()).extracting(change -> change.path().length()).containsExactly(40_003, 40_003, 40_003, 40_003);
        assertThat(found.count()).isEqualTo(50_000);
        assertThat(none.first()).isEmpty();
        assertThat(none.count()).isEqualTo(50_000);
    }

    private static JsonNode below(String name, int value) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, 50_000).forEach(each -> values.add(value));
        return JsonNodeFactory.instance.objectNode().set(name, values);
    }

    private static JsonNode json(String text) {
        try {
            return ExactJson.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
