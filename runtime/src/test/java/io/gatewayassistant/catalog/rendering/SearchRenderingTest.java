package io.gatewayassistant.catalog.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Operations;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Parameter.Location;
import io.gatewayassistant.catalog.operation.Shape;

class SearchRenderingTest {

    private static final Shape STRING = new Shape.Scalar("string", List.of());

    @Test
    void writesEnoughToCall() {
        Shape route = new Shape.Fields(List.of(field("id", true, true, STRING), field("name", true, false, STRING),
                field("state", false, false, new Shape.Scalar("string", List.of("on", "off"))),
                field("tags", false, false, new Shape.ListOf(STRING)),
                field("createdAt", false, true, STRING)));
        Operation operation = new Operation("s", HttpVerb.PUT, "/routes/{id}", "updateRoute", "Replace a route", "", List.of(),
                List.of(new Parameter("id", Location.PATH, true, "string", List.of(), ""),
                        new Parameter("dry", Location.QUERY, false, "boolean", List.of(), "")),
                new Operation.Body("application/json", true, route), route);

        assertThat(render(List.of(operation))).isEqualTo("""
                PUT /routes/{id} · updateRoute · Replace a route
                  parameters: id* (path string), dry (query boolean)
                  body*: {id*: string, name*: string, state: on|off, tags: [string]}
                  returns: {id*: string, name*: string, state: on|off, tags: [string], createdAt: string}""");
    }

    @Test
    void detailsOnlyTheFirstThreeAndShowsTenAtMost() {
        List<Operation> many = IntStream.range(0, 30)
                .mapToObj(i -> new Operation("s", HttpVerb.GET, "/routes" + i, "list" + i, "List routes", "", List.of(),
                        List.of(new Parameter("q", Location.QUERY, false, "string", List.of(), "")), null, Shape.ANY))
                .toList();

        String text = SearchRendering.render(Catalog.of(many).find("list routes"), List.of());

        assertThat(text.lines().filter(line -> !line.startsWith(" "))).hasSize(10);
        assertThat(text.lines().filter(line -> line.startsWith("  "))).hasSize(3);
    }

    @Test
    void keepsEveryRequiredFieldHoweverLargeTheBody() {
        List<Shape.Field> fields = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> fields.add(field("optional" + i, false, false, STRING)));
        IntStream.range(0, 5)
                .forEach(i -> fields.add(field("required" + i, true, false, new Shape.Fields(fields.subList(0, 90)))));

        String text = ShapeText.request(new Shape.Fields(fields), 300);

        assertThat(text).hasSizeLessThanOrEqualTo(300).contains("required0*: {…}", "required4*").endsWith(", …}");
    }

    @Test
    void endsWhereADefinitionHoldsItself() {
        Map<String, Shape> definitions = new HashMap<>();
        Shape.Named node = new Shape.Named("Node", definitions::get);
        definitions.put("Node",
                new Shape.Fields(List.of(field("name", true, false, STRING), field("next", false, false, node))));
        Shape.Named self = new Shape.Named("Self", definitions::get);
        definitions.put("Self", self);
        definitions.put("Parent", new Shape.AllOf(List.of(new Shape.Named("Parent", definitions::get), node)));

        assertThat(ShapeText.response(node, 400)).isEqualTo("{name*: string, next: {…}}");
        assertThat(ShapeText.response(self, 400)).isEqualTo("{…}");
        assertThat(ShapeText.response(new Shape.Named("Parent", definitions::get), 400)).contains("name*: string");
        assertThat(ShapeText.response(new Shape.Named("Gone", definitions::get), 400)).isEqualTo("any");
    }

    @Test
    void shortensEnums() {
        List<String> values = IntStream.range(0, 20).mapToObj(Integer::toString).toList();

        assertThat(ShapeText.response(new Shape.Scalar("string", values), 100)).isEqualTo("0|1|2|3|4|5|…");
    }

    @Test
    void readsTheIdWhereThereIsNoSummary() {
        assertThat(SearchRendering.headline(Operations.operation("GET /all-zones")))
                .isEqualTo("GET /all-zones · GET-/all-zones · get all zones");
    }

    @Test
    void saysWhatMatchedNothingAndWhatThereIs() {
        Catalog catalog = Catalog.of(List.of(Operations.operation("GET /routes"), Operations.operation("GET /routes/{id}")));

        String text = SearchRendering.render(catalog.find("zzzyx"), List.of("other"));

        assertThat(text).isEqualTo("""
                Nothing matches. There are operations on: routes
                No operation has these words: zzzyx
                Not searched, since not loaded: other""");
    }

    @Test
    void saysThatThereIsNothingToSearch() {
        assertThat(SearchRendering.render(Catalog.of(List.of()).find("routes"), List.of()))
                .startsWith("There is no operation to search");
    }

    private static String render(List<Operation> operations) {
        return SearchRendering.render(Catalog.of(operations).find("replace route"), List.of());
    }

    private static Shape.Field field(String name, boolean required, boolean readOnly, Shape shape) {
        return new Shape.Field(name, required, readOnly, shape);
    }
}
