package io.gatewayassistant.execute.select;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.gatewayassistant.execute.json.ExactJson;

/** Each step is paid for by what it looks at or makes: 8 for a scalar or a list, its characters for a text. */
class MeteredRuntimeTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode TEXT = JSON.textNode("four");
    private static final JsonNode LIST = JSON.arrayNode().add(1).add(true);
    private static final JsonNode OBJECT = JSON.objectNode().put("key", 1);
    private static final JsonNode TWICE = JSON.arrayNode().add(LIST).add(LIST);

    static Stream<Arguments> prices() {
        return Stream.of(
                step("a text as text", 12, runtime -> runtime.toString(TEXT)),
                step("the elements of a list", 24, runtime -> runtime.toList(LIST)),
                step("the elements of a list that is in another twice", 56, runtime -> runtime.toList(TWICE)),
                step("a comparison, by the smaller, and two types", 10, runtime -> runtime.compare(JSON.numberNode(1), TEXT)),
                step("a truth", 1, runtime -> runtime.isTruthy(TEXT)),
                step("a type", 1, runtime -> runtime.typeOf(TEXT)),
                step("a property", 8, runtime -> runtime.getProperty(OBJECT, JSON.textNode("key"))),
                step("the names of an object, and a text for each", 29, runtime -> runtime.getPropertyNames(OBJECT)),
                step("a list of a text and a list", 60, runtime -> runtime.createArray(List.of(TEXT, LIST))),
                step("an object", 100, runtime -> runtime.createObject(Map.of(TEXT, LIST))),
                step("a text", 5, runtime -> runtime.createString("four")));
    }

    private static Arguments step(String what, long price, Consumer<MeteredRuntime> step) {
        return arguments(what, price, step);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prices")
    void paysForEachStep(String what, long price, Consumer<MeteredRuntime> step) {
        assertThatCode(() -> step.accept(runtime(price))).doesNotThrowAnyException();
        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> step.accept(runtime(price - 1)));
    }

    private static MeteredRuntime runtime(long units) {
        return new MeteredRuntime(ExactJson.reader(), new Meter(units), new Weights());
    }
}
