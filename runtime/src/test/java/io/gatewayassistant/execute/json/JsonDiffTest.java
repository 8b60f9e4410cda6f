package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

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
        assertThat(JsonDiff.between(json(before), json(after)).stream()
                .map(change -> change.op() + " " + change.path() + " " + change.before() + " " + change.after()).toList())
                .hasToString(changes);
    }

    private static JsonNode json(String text) {
        try {
            return ExactJson.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
