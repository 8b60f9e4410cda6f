package io.gatewayassistant.execute.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.json.ExactJson;

class BodyCheckTest {

    private static final Shape INTEGER = new Shape.Scalar("integer", List.of());

    @Test
    void saysWhatARequiredFieldIs() {
        Shape shape = new Shape.Fields(List.of(required("list", new Shape.ListOf(INTEGER)),
                required("map", new Shape.MapOf(INTEGER)), required("fields", new Shape.Fields(List.of())),
                required("all", new Shape.AllOf(List.of())), required("any", Shape.ANY), required("number", INTEGER)));

        assertThat(check(shape, "{}"))
                .isEqualTo("body/list is required and must be a list; body/map is required and must be an "
                        + "object; body/fields is required and must be an object; body/all is required; body/any is required; "
                        + "body/number is required and must be integer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "8 | body/6 must be integer, but is true; body/7 must be integer, but is true",
            "9 | body/7 must be integer, but is true; and 1 more", "12 | body/7 must be integer, but is true; and 4 more" })
    void namesEightMismatches(int all, String end) {
        String body = IntStream.range(0, all).mapToObj(i -> "true").collect(Collectors.joining(",", "[", "]"));

        assertThat(check(new Shape.ListOf(INTEGER), body)).endsWith(end);
    }

    @Test
    void showsNoLongValue() {
        String shown = "x".repeat(38);

        assertThat(check(INTEGER, "\"" + shown + "\"")).isEqualTo("body must be integer, but is \"" + shown + "\"");
        assertThat(check(INTEGER, "\"x" + shown + "\"")).isEqualTo("body must be integer, but is a string");
    }

    @ParameterizedTest
    @CsvSource({ "20, false", "21, true" })
    void namesTwentyValues(int values, boolean more) {
        Shape shape = new Shape.Scalar("string", IntStream.rangeClosed(1, values).mapToObj("v%d"::formatted).toList());

        assertThat(check(shape, "\"no\"")).startsWith("body must be one of v1, v2, ").contains(", v20").doesNotContain("v21");
        assertThat(check(shape, "\"no\"").contains("v20, …, but is")).isEqualTo(more);
    }

    @Test
    void saysNothingOfADefinitionThatIsItself() {
        Map<String, Shape> shapes = new HashMap<>();
        Shape one = new Shape.Named("One", shapes::get);
        Shape all = new Shape.Named("All", shapes::get);
        shapes.put("One", new Shape.OneOf(List.of(one, INTEGER)));
        shapes.put("All", new Shape.AllOf(List.of(all, INTEGER)));

        assertThat(check(one, "\"x\"")).isEmpty();
        assertThat(check(all, "\"x\"")).isEqualTo("body must be integer, but is \"x\"");
    }

    /** A place for each value below a long name would take many times what the body takes. */
    @Test
    void spellsNoLongPlace() {
        Shape lists = new Shape.MapOf(new Shape.MapOf(new Shape.ListOf(new Shape.Scalar("string", List.of()))));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("a".repeat(150)).putArray("b".repeat(50_000)).add(1).add(2);

        List<Mismatch> found = BodyCheck.of(lists, body, false);

        assertThat(found).extracting(Mismatch::where).hasSize(2)
                .containsOnly("body/" + "a".repeat(150) + "/" + "b".repeat(48) + "…");
    }

    @Test
    void countsItsTurnsAnewInEachStepIntoAValue() {
        Map<String, Shape> shapes = new HashMap<>();
        Shape node = new Shape.Named("Node", shapes::get);
        shapes.put("Node", new Shape.OneOf(List.of(INTEGER, new Shape.ListOf(node), new Shape.MapOf(node),
                new Shape.Fields(List.of(required("next", node))))));

        assertThat(check(node, "[".repeat(40) + "true" + "]".repeat(40))).contains("must be");
        assertThat(check(node, "{\"next\":".repeat(8) + "true" + "}".repeat(8))).contains("must be");
        assertThat(check(node, "[".repeat(40) + "7" + "]".repeat(40))).isEmpty();
    }

    private static Shape.Field required(String name, Shape shape) {
        return new Shape.Field(name, true, false, shape);
    }

    private static String check(Shape shape, String body) {
        return Mismatch.sentence(BodyCheck.of(shape, json(body), false));
    }

    private static JsonNode json(String text) {
        try {
            return ExactJson.parse(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** Each of them would be kept until all are counted. */
    @Test
    void countsNoMissingFieldsWithoutEnd() {
        Shape fields = new Shape.Fields(IntStream.range(0, 20).mapToObj(i -> required("f" + i, INTEGER)).toList());

        assertThat(check(new Shape.ListOf(fields), "[" + "{},".repeat(50_000) + "{}]")).contains("is too large to be compared");
    }
}
