package io.gatewayassistant.chat.builtin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.rendering.RenderedSearch;
import io.gatewayassistant.preset.Glossary;

class FoundOperationTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Ships, version: "1" }
            paths:
              /fleets/{fleet}/ships:
                get:
                  operationId: listShips
                  summary: List the ships
                  parameters:
                    - { name: fleet, in: path, required: true, schema: { type: string } }
                    - { name: afloat, in: query, schema: { type: boolean } }
                  responses:
                    "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Ship" } } } } }
                post:
                  operationId: createShip
                  summary: Build a ship
                  parameters: [ { name: fleet, in: path, required: true, schema: { type: string } } ]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Ship" } } } }
                  responses: { "201": { description: made } }
              /search:
                get:
                  operationId: searchShips
                  summary: Search the ships
                  parameters: [ { name: q, in: query, required: true, schema: { type: string } } ]
                  responses: { "200": { description: ok } }
            components:
              schemas:
                Ship:
                  type: object
                  required: [ name ]
                  properties:
                    name: { type: string }
                    afloat: { type: boolean }
                    tons: { type: integer }
                    kind: { type: string, enum: [ tug, ferry ] }
                    decks: { type: array, items: { type: object, properties: { letter: { type: string } } } }
            """;

    private final RenderedSearch search = new RenderedSearch(DOCUMENT.getBytes(StandardCharsets.UTF_8), "",
            new Glossary(Map.of()));

    @Test
    void readsWhatTheSearchToolWrites() {
        FoundOperation list = found("GET /fleets/{fleet}/ships");

        assertThat(list.id()).isEqualTo("listShips");
        assertThat(list.summary()).isEqualTo("List the ships");
        assertThat(list.pathParameters()).containsExactly("fleet");
        assertThat(list.parameter(List.of("unknown", "AFLOAT"))).contains("afloat");
        assertThat(list.needsQuery()).isFalse();
        assertThat(list.mentions("deck")).isTrue();
        assertThat(list.mentions("sail")).isFalse();
    }

    @Test
    void seesThatAParameterIsRequired() {
        assertThat(found("GET /search").needsQuery()).isTrue();
    }

    @Test
    void readsLinesWithoutDetails() {
        FoundOperation search = FoundOperation
                .parse("GET /ships · Search the ships · in all ports · needs q, port · also under /v1 · gives {ship}")
                .getFirst();
        FoundOperation bare = FoundOperation.parse("GET /ships").getFirst();

        assertThat(search.id()).isEmpty();
        assertThat(search.summary()).isEqualTo("Search the ships · in all ports");
        assertThat(search.needsQuery()).isTrue();
        assertThat(bare.id() + bare.summary()).isEmpty();
        assertThat(bare.needsQuery()).isFalse();
    }

    @Test
    void readsParametersOfAllPlaces() {
        FoundOperation list = FoundOperation.parse("""
                GET /{port}/ships · listShips
                  path: port* (integer)
                  query: kind (tug|ferry (small), barge), page (integer), afloat, … 3 more
                  header: If-Match""").getFirst();

        assertThat(list.parameter(List.of("KIND"))).contains("kind");
        assertThat(list.parameter(List.of("afloat"))).contains("afloat");
        assertThat(list.parameter(List.of("port", "If-Match", "barge", "more", "3"))).isEmpty();
        assertThat(list.hidesParameters()).isTrue();
        assertThat(list.needsQuery()).isFalse();
    }

    @Test
    void readsADefinitionThatWasWrittenOutAbove() {
        List<FoundOperation> found = FoundOperation.parse("""
                POST /ships · createShip
                  body*: Ship {name*, tons: integer}
                  returns: Ship as above, with id
                PUT /ships · replaceShips
                  body*: [Ship as above], with name*""");

        assertThat(found).extracting(FoundOperation::body).containsExactly("body*: {name*, tons: integer}",
                "body*: [{name*, tons: integer}]");
        assertThat(found.getFirst().mentions("ton")).isTrue();
    }

    @Test
    void makesAnExampleOfTheBody() {
        String body = ExampleBody.of(found("POST /fleets/{fleet}/ships").body(), new Vocabulary())
                .filled("create", List.of("Aurora"), "build a ship with tons = 900");

        assertThat(body).isEqualToIgnoringWhitespace("""
                {"name": "Aurora", "tons": 900, "kind": "tug", "decks": [{"letter": "…"}]}""");
    }

    @Test
    void switchesNothingOnInAnExampleButTheNewThingItself() {
        String line = "body* (application/json): {name*: string, enabled: boolean, disabled: boolean, adminApi: boolean, "
                + "trusted*: boolean, check: {enabled: boolean}}";

        assertThat(ExampleBody.of(line, new Vocabulary()).filled("create", List.of("n"), "")).isEqualToIgnoringWhitespace(
                "{\"name\":\"n\",\"enabled\":true,\"disabled\":false,\"trusted\":false,\"check\":{\"enabled\":false}}");
    }

    @Test
    void makesAnExampleOfAJsonPatch() {
        String line = "body* (application/json-patch+json): [{op*: add|remove|replace, path*: string, from: string, value: any}]";

        ExampleBody body = ExampleBody.of(line, new Vocabulary());

        assertThat(body.mediaType()).isEqualTo("application/json-patch+json");
        assertThat(body.filled("disable", List.of(), "")).isEqualToIgnoringWhitespace(
                "[{\"op\": \"replace\", \"path\": \"/enabled\", \"value\": false}]");
    }

    @Test
    void takesNoWordOfADescriptionForAParameter() {
        assertThat(found("GET /fleets/{fleet}/ships").parameter(List.of("query", "boolean", "fleet"))).isEmpty();
    }

    @Test
    void findsNothingInOtherText() {
        String nothing = new RenderedSearch("openapi: 3.0.3\npaths: {}".getBytes(StandardCharsets.UTF_8), "",
                new Glossary(Map.of())).search("ships");

        assertThat(nothing).startsWith("There is no operation to search");
        assertThat(FoundOperation.parse(nothing)).isEmpty();
        assertThat(FoundOperation
                .parse("There is no operation to search: the OpenAPI documents have none, or none is configured.")).isEmpty();
    }

    private FoundOperation found(String signature) {
        return FoundOperation.parse(search.search("ships " + signature)).stream()
                .filter(operation -> operation.signature().equals(signature)).findFirst().orElseThrow();
    }
}
