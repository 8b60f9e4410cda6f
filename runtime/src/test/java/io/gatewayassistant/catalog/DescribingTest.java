package io.gatewayassistant.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.catalog.openapi.OpenApiReader;

class DescribingTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Proxy, version: "1" }
            paths:
              /apis/proxy.io/routes/{id}:
                put:
                  operationId: proxy.io.Route.update
                  summary: Replace a route
                  description: All plugins of the route are replaced as well.
                  parameters:
                    - { name: id, in: path, required: true, description: Id of the route, schema: { type: string } }
                    - { name: mode, in: query, description: How strictly it is checked, schema: { type: string, enum: [ strict, lax ] } }
                  requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Route" } } } }
                  responses:
                    "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Route" } } } }
                get:
                  operationId: proxy.io.Route.read
                  responses: { "200": { description: ok } }
              /apis/proxy.io/services:
                get:
                  operationId: proxy.io.Service.list
                  responses: { "200": { description: ok } }
              /apis/other.io/services:
                get:
                  operationId: other.io.Service.list
                  responses: { "200": { description: ok } }
            components:
              schemas:
                Route:
                  type: object
                  required: [ name, backend ]
                  properties:
                    id: { type: string, readOnly: true }
                    name: { type: string }
                    kind: { type: string, enum: [ http, tcp ] }
                    labels: { type: object, additionalProperties: { type: string } }
                    backend:
                      type: object
                      required: [ url ]
                      properties:
                        url: { type: string, format: uri }
                        targets: { type: array, items: { type: object, properties: { host: { type: string }, port: { type: integer } } } }
                    fallback: { $ref: "#/components/schemas/Route" }
                    limit: { oneOf: [ { type: integer }, { type: object, properties: { perMinute: { type: integer } } } ] }
            """;

    private final Catalog catalog = Catalog
            .of(new OpenApiReader("test", "", List.of()).read(DOCUMENT.getBytes(StandardCharsets.UTF_8)));

    @Test
    void tellsAllThatIsKnownOfAnOperation() {
        assertThat(describe("PUT /apis/proxy.io/routes/{id}").text()).isEqualTo("""
                PUT /apis/proxy.io/routes/{id} · proxy.io.Route.update · Replace a route
                All plugins of the route are replaced as well.
                parameters:
                  id* (path string): Id of the route
                  mode (query string, one of strict|lax): How strictly it is checked
                body* (application/json):
                  name*: string
                  backend*:
                    url*: string(uri)
                    targets: list of
                      host: string
                      port: integer
                  kind: string, one of http|tcp
                  labels: object of any keys to string
                  fallback: {…}
                  limit: one of
                    - integer
                    -
                      perMinute: integer
                returns:
                  name*: string
                  backend*:
                    url*: string(uri)
                    targets: list of
                      host: string
                      port: integer
                  id: string
                  kind: string, one of http|tcp
                  labels: object of any keys to string
                  fallback: {…}
                  limit: one of
                    - integer
                    -
                      perMinute: integer
                {…} is left out for its size. Ask for a part, such as: PUT /apis/proxy.io/routes/{id} body.field.field""");
    }

    @ParameterizedTest
    @ValueSource(strings = { "proxy.io.Route.update", "PROXY.io.route.UPDATE", "Route.update", "PUT /apis/proxy.io/routes/{id}",
            "put /apis/proxy.io/routes/{other}", "Put  /apis/proxy.io/routes/42", " PUT /apis/proxy.io/routes/a%20b?mode=lax ",
            "`PUT /apis/proxy.io/routes/{id} · Route.update · Replace a route`" })
    void knowsAnOperationByEveryNameThatItGoesBy(String name) {
        assertThat(describe(name).failed()).isFalse();
        assertThat(describe(name).text()).startsWith("PUT /apis/proxy.io/routes/{id} · ").contains("\nbody*");
    }

    @Test
    void tellsOnlyThePartThatIsAskedFor() {
        assertThat(describe("Route.update body.backend.targets").text()).isEqualTo("""
                PUT /apis/proxy.io/routes/{id} body.backend.targets:
                  list of
                    host: string
                    port: integer""");
        assertThat(describe("PUT /apis/proxy.io/routes/1 returns.fallback.backend.url").text())
                .endsWith("returns.fallback.backend.url:\n  string(uri)");
    }

    @Test
    void saysThatThereIsNoSuchPart() {
        Description gone = describe("Route.update body.backend.gone");

        assertThat(gone.failed()).isTrue();
        assertThat(gone.text()).startsWith("There is no 'body.backend.gone' in PUT /apis/proxy.io/routes/{id}.");
        assertThat(describe("Route.read body.name").failed()).isTrue();
    }

    @Test
    void namesTheNearestWhereThereIsNoSuchOperation() {
        Description wrongMethod = describe("DELETE /apis/proxy.io/routes/1");
        Description wrongId = describe("Route.updat");

        assertThat(wrongMethod.failed()).isTrue();
        assertThat(wrongMethod.text()).startsWith("There is no operation 'DELETE /apis/proxy.io/routes/1'. The nearest are:\n")
                .contains("PUT /apis/proxy.io/routes/{id} · Route.update · Replace a route");
        assertThat(wrongId.failed()).isTrue();
        assertThat(wrongId.text()).contains("PUT /apis/proxy.io/routes/{id} · Route.update");
    }

    @Test
    void asksWhichOneWhereANameMeansSeveral() {
        Description services = describe("Service.list");
        Description route = describe("/apis/proxy.io/routes/1");

        assertThat(services.failed()).isTrue();
        assertThat(services.text()).contains("Several operations are called 'Service.list'",
                "GET /apis/proxy.io/services", "GET /apis/other.io/services");
        assertThat(route.text()).contains("\nGET /apis/proxy.io/routes/{id}", "\nPUT /apis/proxy.io/routes/{id}");
    }

    @Test
    void saysThatThereIsNothingInAnEmptyCatalog() {
        assertThat(Describing.describe("Route.update", Catalog.of(List.of())))
                .isEqualTo(Description.failure("There is no operation 'Route.update'."));
    }

    private Description describe(String operation) {
        return Describing.describe(operation, catalog);
    }
}
