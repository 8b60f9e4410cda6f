package io.gatewayassistant.catalog.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

@Timeout(20)
class DescriptionRenderingTest {

    private static final Shape STRING = new Shape.Scalar("string", List.of());

    @Test
    void leavesOutWhatIsTooDeepForItsSize() {
        Shape leaf = fields(30, STRING);
        Shape route = fields(20, fields(20, leaf));

        String text = DescriptionRendering.whole(operation(route, List.of()));

        assertThat(text).hasSizeLessThan(8 * 1024).contains("\n  field0: {…}", "\n  field19: {…}")
                .endsWith("Ask for a part, such as: PUT /routes/{id} body.field.field");
        assertThat(DescriptionRendering.part(operation(route, List.of()), "body.field3.field4").orElseThrow())
                .contains("\n  field29: string").doesNotContain("{…}");
    }

    @Test
    void isBoundedHoweverWideAShapeIs() {
        String text = DescriptionRendering.whole(operation(fields(5000, fields(5000, STRING)), List.of()));

        assertThat(text).hasSizeLessThan(8 * 1024).contains("\n  …\n");
    }

    @Test
    void isBoundedHoweverManyOptionsReferToOneAnother() {
        List<Shape> options = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> options.add(new Shape.Named("Option" + i,
                name -> new Shape.Fields(List.of(new Shape.Field("next", false, false, new Shape.OneOf(options)))))));

        String text = DescriptionRendering.whole(operation(new Shape.OneOf(options), List.of()));

        assertThat(text).hasSizeLessThan(8 * 1024).contains("{…}");
    }

    @Test
    void keepsTheNamesOfAllParameters() {
        List<Parameter> parameters = IntStream.range(0, 80).mapToObj(i -> new Parameter("parameter" + i,
                Parameter.Location.QUERY, false, "string", List.of(), "What it does, at some length. ".repeat(4))).toList();

        String text = DescriptionRendering.whole(operation(STRING, parameters));

        assertThat(text).hasSizeLessThan(8 * 1024).contains("parameter0 (query string): What",
                "\n  parameter79 (query string)\n");
    }

    @Test
    void shortensLongEnums() {
        List<String> values = IntStream.range(0, 500).mapToObj(i -> "value" + i).toList();

        String text = DescriptionRendering.whole(operation(new Shape.Scalar("string", values), List.of()));

        assertThat(text).contains("string, one of value0|", "|value39|…\n").doesNotContain("value40");
    }

    private static Shape fields(int count, Shape shape) {
        return new Shape.Fields(
                IntStream.range(0, count).mapToObj(i -> new Shape.Field("field" + i, false, false, shape)).toList());
    }

    private static Operation operation(Shape shape, List<Parameter> parameters) {
        return new Operation("s", HttpVerb.PUT, "/routes/{id}", "update", "Replace a route", "", List.of(), parameters,
                new Operation.Body("application/json", true, shape), shape);
    }
}
