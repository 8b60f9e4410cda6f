package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.MADE_AND_PUT;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What a plan leaves open until an earlier call was answered: single values, of the types that the document tells. */
class PlanHolesTest {

    private static final String DOCUMENT = """
            openapi: 3.0.0
            info: {title: Shop, version: "1"}
            paths:
              /orders:
                post:
                  operationId: createOrder
                  responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
                put:
                  operationId: putOrders
                  parameters:
                    - {name: shop, in: query, schema: {type: integer}}
                    - {name: open, in: query, schema: {type: boolean}}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              /orders/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                delete: {operationId: deleteOrder}
            components:
              schemas:
                Circle: {allOf: [{$ref: '#/components/schemas/Circle'}, {type: object, properties: {z: {type: boolean}}}]}
                Order:
                  type: object
                  properties:
                    circle: {$ref: '#/components/schemas/Circle'}
                    id: {type: integer}
                    paid: {type: boolean}
                    name: {type: string}
                    either: {oneOf: [{type: integer}, {type: string}]}
                    lines: {type: array, items: {type: number}}
                    labels: {type: object, additionalProperties: {type: boolean}}
                    both: {allOf: [{type: object, properties: {x: {type: integer}}}, {type: object, properties: {y: {type: boolean}}}]}
            """;

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "?shop=${made.body.name} | {} | query | string",
            "?shop=${made.body.either} | {} | query | number", "?open=${made.body.any} | {} | query | boolean",
            "?shop=${made.status} | {} | query | number", "?open=${made.headers.etag} | {} | query | string",
            " | {\"id\":\"${made.body.either}\"} | /id | number", " | {\"paid\":\"${made.body.either}\"} | /paid | boolean",
            " | {\"paid\":\"x${made.body.either}\"} | /paid | string", " | {\"name\":\"${made.body.id}\"} | /name | number",
            " | {\"name\":\"${made.body.lines[0]}\"} | /name | number",
            " | {\"name\":\"${made.body.labels.x}\"} | /name | boolean",
            " | {\"name\":\"${made.body.both.y}\"} | /name | boolean",
            " | {\"lines\":[\"${made.body.either}\"]} | /lines/0 | number",
            " | {\"labels\":{\"a/b~c\":\"${made.body.either}\"}} | /labels/a~1b~0c | boolean",
            " | {\"other\":\"${made.body.id.x}\"} | /other | string",
            " | {\"other\":\"${made.body.circle.z}\"} | /other | boolean",
            " | {\"other\":\"${made.body.circle.q}\"} | /other | string" })
    void declaresWhatEachHoleTakes(String query, String body, String at, String type) {
        rig.document("shop", DOCUMENT);

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/orders"},
                 {"name":"it","method":"PUT","url":"/orders%s","body":%s}]""".formatted(query == null ? "" : query, body))
                .calls();

        assertThat(calls.at("/1/holes/0/at").asText()).isEqualTo(at);
        assertThat(calls.at("/1/holes/0/type").asText()).isEqualTo(type);
    }

    @Test
    void takesAHoleForAParameterOfAnyType() {
        rig.document("shop", DOCUMENT);

        JsonNode calls = rig
                .ask("""
                        [{"name":"made","method":"POST","url":"/orders"},{"name":"it","method":"DELETE","url":"/orders/${made.body.id}"}]""")
                .calls();

        assertThat(calls.at("/1/holes/0"))
                .isEqualTo(Rig.json("{\"at\":\"path\",\"source\":\"made.body.id\",\"type\":\"number\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"paid\":\"no\",\"name\":\"${made.body.name}\"}", "{\"lines\":[\"no\",\"${made.body.id}\"]}",
            "{\"lines\":[1,\"${made.body.id}\"],\"id\":true}" })
    void comparesWhatIsKnownOfABodyWithTheDocument(String body) {
        rig.document("shop", DOCUMENT);

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/orders"},{"name":"it","method":"PUT","url":"/orders","body":%s}]"""
                .formatted(body)).calls();

        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "${made.body}", "${made.body.lines}", "${made.body.labels}", "${made.body.both}" })
    void endsBeforeACallThatNeedsMoreThanAValue(String reference) {
        rig.document("shop", DOCUMENT);

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/orders"},
                 {"name":"it","method":"PUT","url":"/orders","body":{"other":"%s"}}]""".formatted(reference)).calls();

        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "100, 2", "101, 1", "40000, 1" })
    @Timeout(20)
    void plansNoMoreHolesThanAPersonCanRead(int holes, int planned) {
        rig.document("shop", DOCUMENT);
        String lines = IntStream.range(0, holes).mapToObj(i -> "\"${made.body.a" + i + "}\"").collect(joining(","));

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/orders"},
                 {"name":"it","method":"PUT","url":"/orders","body":{"other":[%s]}}]""".formatted(lines)).calls();

        assertThat(calls).hasSize(planned);
    }

    @Test
    void fillsAHoleWithAsMuchAsItTakes() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"" + "x".repeat(256) + "\"}");

        rig.approve(rig.ask(MADE_AND_PUT));

        assertThat(rig.api.lines()).contains("PUT /apis/things/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[1] | must be a string, but is a list", "{} | must be a string, but is an object",
            "null | must be a string, but is null", "5 | must be a string, but is number",
            "true | must be a string, but is boolean" })
    void saysWhatAHoleDoesNotTake(String value, String why) {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":" + value + "}");

        assertThat(rig.approve(rig.ask(MADE_AND_PUT)).at("/it/error").asText()).contains(why);
    }
}
