package io.gatewayassistant.catalog.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Operations;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Parameter.Location;
import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.catalog.search.SearchResult;

class SearchRenderingTest {

    private static final Shape STRING = new Shape.Scalar("string", List.of());
    private static final Shape ROUTE = new Shape.Fields(List.of(field("id", true, true, STRING),
            field("name", true, false, STRING),
            field("state", false, false, new Shape.Scalar("string", List.of("on", "off"))),
            field("tags", false, false, new Shape.ListOf(STRING)),
            field("createdAt", false, true, new Shape.Scalar("string(date-time)", List.of())),
            field("until", false, false, new Shape.Scalar("string(date)", List.of()))));

    @Test
    void writesEnoughToCall() {
        Operation operation = operation("PUT /routes/{id}", "updateRoute", "Replace a route",
                List.of(parameter("id", Location.PATH, true, "string"), parameter("dry", Location.QUERY, false, "boolean"),
                        parameter("If-Match", Location.HEADER, true, "string")),
                ROUTE, ROUTE);

        assertThat(render(operation)).isEqualTo("""
                PUT /routes/{id} · updateRoute · Replace a route
                  query: dry (boolean)
                  header: If-Match*
                  body*: {id*, name*, state: on|off, tags: [string], until: date}
                  returns: {id*, name*, state: on|off, tags: [string], createdAt: date-time, until: date}""");
    }

    @Test
    void detailsOnlyTheFirstThree() {
        Operation[] many = IntStream.range(0, 10).mapToObj(i -> operation("GET /routes" + i, "list" + i, "List routes",
                List.of(parameter("q", Location.QUERY, false, "string")), null, Shape.ANY)).toArray(Operation[]::new);

        String text = render(many);

        assertThat(text.lines().filter(line -> !line.startsWith(" "))).hasSize(10);
        assertThat(text.lines().filter(line -> line.startsWith("  "))).hasSize(3);
    }

    @Test
    void namesWhatIsRequiredOnTheLinesOfTheOthers() {
        Operation plain = operation("GET /a", "a", "", List.of(), null, Shape.ANY);
        Operation operation = operation("POST /hosts/{host}/routes", "create", "Create a route",
                List.of(parameter("host", Location.PATH, true, "string"), parameter("dry", Location.QUERY, true, "boolean"),
                        parameter("q", Location.QUERY, false, "string")),
                new Shape.ListOf(ROUTE), Shape.ANY);

        String text = render(plain, plain, plain, operation);

        assertThat(text).endsWith("\nPOST /hosts/{host}/routes · create · Create a route · needs dry, id, name");
    }

    @Test
    void writesADefinitionOutOnce() {
        Shape.Named route = new Shape.Named("proxy.sample.io.Route", name -> ROUTE);
        Operation create = operation("POST /routes", "create", "Create a route", List.of(), route, route);
        Operation update = operation("PUT /routes/{id}", "update", "Replace a route", List.of(), route, Shape.ANY);
        Operation list = operation("GET /routes", "list", "List the routes", List.of(), null, new Shape.ListOf(route));

        assertThat(render(create, update, list)).isEqualTo("""
                POST /routes · create · Create a route
                  body*: Route {id*, name*, state: on|off, tags: [string], until: date}
                  returns: Route as above, with createdAt
                PUT /routes/{id} · update · Replace a route
                  body*: Route as above, with id*, name*
                GET /routes · list · List the routes
                  returns: [Route as above], with createdAt""");
    }

    @Test
    void writesABodyInFullWhereOnlyAnAnswerWasWrittenBefore() {
        Shape.Named route = new Shape.Named("Route", name -> ROUTE);
        Operation read = operation("GET /routes/{id}", "read", "Read a route", List.of(), null, route);
        Operation update = operation("PUT /routes/{id}", "update", "Replace a route", List.of(), route, route);

        assertThat(render(read, update)).containsOnlyOnce("returns: Route {").containsOnlyOnce("body*: Route {")
                .endsWith("returns: Route as above, with createdAt");
    }

    @Test
    void showsParametersThatPageOrFilterBeforeOtherOptionalOnes() {
        List<Parameter> parameters = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> parameters.add(parameter("other" + i, Location.QUERY, false, "string")));
        parameters.add(parameter("pageSize", Location.QUERY, false, "integer"));
        parameters.add(parameter("tenant", Location.QUERY, true, "string"));

        String text = render(operation("GET /routes", "list", "List routes", parameters, null, Shape.ANY));

        assertThat(text).contains("\n  query: tenant*, pageSize (integer), other0,").endsWith(", … 22 more");
    }

    @Test
    void keepsEveryRequiredParameter() {
        List<Parameter> parameters = IntStream.range(0, 60)
                .mapToObj(i -> parameter("required" + i, Location.QUERY, true, "string")).toList();

        String text = render(operation("GET /routes", "list", "List routes", parameters, null, Shape.ANY));

        assertThat(text).contains("required0*", "required59*");
    }

    @Test
    void namesVariantsByWhatDiffers() {
        Operation route = Operations.operation("GET /v1/routes/{id}");
        List<Operation> twins = List.of(Operations.operation("GET /v2/routes/{route}"),
                Operations.operation("GET /{workspace}/v1/routes/{id}"), Operations.operation("GET /routes/{id}"));

        assertThat(SearchRendering.render(result(new SearchResult.Entry(route, twins, List.of())), List.of()))
                .endsWith(" · also /v2 for /v1, under /{workspace}, without /v1");
    }

    @Test
    void namesWhatAnAnswerGives() {
        Operation search = Operations.operation("GET /people");

        assertThat(SearchRendering.render(
                result(new SearchResult.Entry(search, List.of(), List.of("person_id", "team"))), List.of()))
                .endsWith(" · gives {person_id}, {team}");
    }

    @Test
    void leavesOutAnIdThatOnlyRepeatsThePath() {
        Operation derived = operation("GET /api/routes/{id}", "get_routes_id", "Read a route", List.of(), null, Shape.ANY);
        Operation own = operation("GET /api/routes/{id}", "readRoute", "Read a route", List.of(), null, Shape.ANY);
        Operation alone = operation("GET /api/routes", "get_routes", "List", List.of(), null, Shape.ANY);

        assertThat(render(derived)).isEqualTo("GET /api/routes/{id} · Read a route");
        assertThat(render(own)).isEqualTo("GET /api/routes/{id} · readRoute · Read a route");
        assertThat(render(alone)).isEqualTo("GET /api/routes · get_routes · List");
    }

    @Test
    void leavesOutTheNamespaceOfAnIdThatThePathNames() {
        Operation operation = operation("GET /apis/proxy.sample.io/v1/routes", "proxy.sample.io.Route.list", "List routes",
                List.of(), null, Shape.ANY);

        assertThat(render(operation)).isEqualTo("GET /apis/proxy.sample.io/v1/routes · Route.list · List routes");
    }

    @Test
    void cutsALongSummaryAtAWord() {
        Operation operation = operation("GET /routes", "list", "List · " + "routes ".repeat(30).strip(), List.of(), null,
                Shape.ANY);

        assertThat(render(operation)).hasSizeLessThan(110).contains(" · List - routes ").endsWith("routes…");
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
    void leavesOutFieldsOfALargeAnswerThoughTheyAreRequired() {
        List<Shape.Field> fields = IntStream.range(0, 50).mapToObj(i -> field("required" + i, true, false, STRING)).toList();

        assertThat(ShapeText.response(new Shape.Fields(fields), 160)).hasSizeLessThanOrEqualTo(160).startsWith("{required0*, ")
                .endsWith(", …}");
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

        assertThat(ShapeText.response(node, 400)).isEqualTo("{name*, next: {…}}");
        assertThat(ShapeText.response(self, 400)).isEqualTo("{…}");
        assertThat(ShapeText.response(new Shape.Named("Parent", definitions::get), 400)).contains("name*");
        assertThat(ShapeText.response(new Shape.Named("Gone", definitions::get), 400)).isEqualTo("any");
    }

    @Test
    void shortensEnums() {
        List<String> values = IntStream.range(0, 20).mapToObj(Integer::toString).toList();

        assertThat(ShapeText.response(new Shape.Scalar("string", values), 100)).isEqualTo("0|1|2|3|4|5|…");
    }

    @Test
    void remarksWhatWasNotFound() {
        SearchResult result = new SearchResult("creat a rout zzzyx", List.of(entry("GET /routes")), false,
                Set.of("zzzyx", "rout"), List.of("routes", "root"), List.of());

        assertThat(SearchRendering.render(result, List.of("other"))).isEqualTo("""
                GET /routes · GET-/routes

                Nothing fits well; these are the nearest.
                No operation has these words: rout, zzzyx
                Did you mean: routes, root
                Not searched, since not loaded: other""");
    }

    @Test
    void offersWhatThereIsWhereNothingFits() {
        SearchResult result = new SearchResult("zzzyx", List.of(entry("GET /routes")), false, Set.of(), List.of(),
                List.of(new Resource("routes", "/routes", Set.of()), new Resource("routes", "/v1/routes", Set.of()),
                        new Resource("zones", "/zones", Set.of())));

        assertThat(SearchRendering.render(result, List.of()))
                .endsWith("these are the nearest. There are operations on: routes, zones");
    }

    @Test
    void remarksNothingWhereAllIsWell() {
        assertThat(SearchRendering.render(result(entry("GET /routes")), List.of())).isEqualTo("GET /routes · GET-/routes");
    }

    @Test
    void saysThatThereIsNothingToSearch() {
        assertThat(SearchRendering.render(Catalog.of(List.of()).find("routes"), List.of()))
                .startsWith("There is no operation to search");
    }

    private static String render(Operation... operations) {
        return SearchRendering.render(result(Stream.of(operations)
                .map(operation -> new SearchResult.Entry(operation, List.of(), List.of())).toArray(SearchResult.Entry[]::new)),
                List.of());
    }

    private static SearchResult result(SearchResult.Entry... entries) {
        return new SearchResult("routes", List.of(entries), true, Set.of(), List.of(), List.of());
    }

    private static SearchResult.Entry entry(String signature) {
        return new SearchResult.Entry(Operations.operation(signature), List.of(), List.of());
    }

    private static Operation operation(String signature, String id, String summary, List<Parameter> parameters,
            @Nullable Shape body, Shape success) {
        String[] parts = signature.split(" ");
        return new Operation("s", HttpVerb.valueOf(parts[0]), parts[1], id, summary, "", List.of(), parameters,
                body == null ? null : new Operation.Body("application/json", true, body), success);
    }

    private static Parameter parameter(String name, Location in, boolean required, String type) {
        return new Parameter(name, in, required, type, List.of(), "");
    }

    private static Shape.Field field(String name, boolean required, boolean readOnly, Shape shape) {
        return new Shape.Field(name, required, readOnly, shape);
    }
}
