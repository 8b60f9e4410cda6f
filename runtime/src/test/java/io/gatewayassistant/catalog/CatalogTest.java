package io.gatewayassistant.catalog;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Operations;
import io.gatewayassistant.catalog.operation.Resource;

class CatalogTest {

    private final Catalog catalog = Catalog.of(Stream.of("GET /api/routes", "POST /api/routes", "GET /api/routes/{id}",
            "PUT /api/routes/{routeId}", "DELETE /api/routes/{id}", "GET /api/routes/_count", "GET /api/{kind}/{id}/history",
            "GET /api/files/{name}.json", "GET /api/files/{name}", "GET /api/users('{id}')", "GET /api/a/b/c",
            "GET /api/{x}/b/d", "GET /api/keys", "GET /api/keys/{id}", "GET /api/files").map(Operations::operation).toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "GET|/api/routes|/api/routes", "GET|/api/routes/r1|/api/routes/{id}",
            "PUT|/api/routes/r1|/api/routes/{routeId}", "GET|/api/routes/_count|/api/routes/_count",
            "GET|/api/routes/r1/history|/api/{kind}/{id}/history", "GET|/api/files/a.json|/api/files/{name}.json",
            "GET|/api/files/a.xml|/api/files/{name}", "GET|/api/users('x')|/api/users('{id}')",
            "GET|/api/users(%27x%27)|/api/users('{id}')", "GET|/api/a/b/d|/api/{x}/b/d", "GET|/api/a/b/c|/api/a/b/c",
            "HEAD|/api/routes|/api/routes", "DELETE|/api/routes/a%2Fb|/api/routes/{id}",
            "DELETE|/api/routes/50%|/api/routes/{id}" })
    void matchesTheTemplateThatSaysMost(HttpVerb verb, String path, String template) {
        assertThat(catalog.match(verb, path)).map(match -> match.operation().path()).contains(template);
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /api/routes/", "GET /api", "GET /", "GET /api/routes//", "POST /api/routes/r1",
            "GET /api/Routes", "DELETE /api/routes", "GET api/routes", "HEAD /api/nothing", "GET /api/routes/r1/x",
            "GET /x/api/routes", "DELETE /api/routes/_count/x" })
    void matchesNothingButTheExactStructure(String call) {
        String[] parts = call.split(" ");

        assertThat(catalog.match(HttpVerb.valueOf(parts[0]), parts[1])).isEmpty();
    }

    @Test
    void readsPathParametersDecoded() {
        Optional<OperationMatch> match = catalog.match(HttpVerb.GET, "/api/ro%20utes/a+b/history");

        assertThat(match).map(OperationMatch::pathParameters).contains(Map.of("kind", "ro utes", "id", "a+b"));
    }

    @Test
    void namesTheOperationsNearestToAWrongCall() {
        assertThat(catalog.nearest(HttpVerb.PATCH, "/api/v1/route/r1", 3)).extracting(Operation::signature)
                .allMatch(signature -> signature.contains("/api/routes"));
        assertThat(catalog.nearest(HttpVerb.POST, "/apis/routes", 1)).extracting(Operation::signature)
                .containsExactly("POST /api/routes");
    }

    @Test
    void derivesResourcesFromCollections() {
        assertThat(catalog.resources()).contains(
                new Resource("routes", "/api/routes",
                        Set.of(HttpVerb.GET, HttpVerb.POST, HttpVerb.PUT, HttpVerb.DELETE)),
                new Resource("keys", "/api/keys", Set.of(HttpVerb.GET)));
        assertThat(catalog.resources()).extracting(Resource::name).containsExactly("files", "keys", "routes");
    }

    @Test
    void findsOperationsInAnyWords() {
        Catalog keys = Catalog.of(List.of(operation("GET /api/keys", "Lists all keys"),
                operation("POST /api/keys", "Creates a key"), operation("GET /api/routes", "Lists all routes")));

        assertThat(keys.find("could you please give me a list of the routes?").operations()).extracting(Operation::signature)
                .first().isEqualTo("GET /api/routes");
    }

    @Test
    void anEmptyCatalogAnswersEverything() {
        Catalog empty = Catalog.of(List.of());

        assertThat(empty.find("routes").entries()).isEmpty();
        assertThat(empty.nearest(HttpVerb.GET, "/a", 3)).isEmpty();
        assertThat(empty.match(HttpVerb.GET, "/a")).isEmpty();
    }
}
