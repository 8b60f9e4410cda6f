package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.preset.PresetReader;

class SchemaTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters:
                    - {name: pageSize, in: query, schema: {type: integer}}
                    - {name: ratio, in: query, schema: {type: number}}
                    - {name: open, in: query, schema: {type: boolean}}
                    - {name: sort, in: query, schema: {type: string, enum: [asc, desc]}}
                    - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
                    - {name: any, in: query, schema: {oneOf: [{type: integer}, {type: string, enum: [all]}]}}
                    - {name: X-Level, in: header, schema: {type: integer}}
                    - {name: X-Api-Key, in: header, required: true, schema: {type: string}}
                    - {name: session, in: cookie, required: true, schema: {type: string}}
                post:
                  operationId: createOrder
                  parameters:
                    - {name: shop, in: query, required: true, schema: {type: integer}}
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
              /orders/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
                get: {operationId: readOrder}
                delete: {operationId: deleteOrder}
                patch:
                  operationId: patchOrder
                  requestBody:
                    content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Order'}}}
              /orders/{id}/state/{state}:
                put:
                  operationId: setState
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: state, in: path, required: true, schema: {type: string, enum: [open, shut]}}
              /search:
                post:
                  operationId: search
                  parameters:
                    - {name: filter, in: query, style: deepObject, schema: {type: object}}
                  requestBody:
                    content: {text/plain: {schema: {type: string}}}
            components:
              schemas:
                Base: {type: object, required: [name], properties: {name: {type: string}}}
                Order:
                  allOf:
                    - {$ref: '#/components/schemas/Base'}
                    - type: object
                      required: [id, amount]
                      properties:
                        id: {type: integer, readOnly: true}
                        amount: {type: number}
                        count: {type: [integer, 'null']}
                        paid: {type: boolean}
                        state: {type: string, enum: [open, shut]}
                        'a/b~c': {type: integer}
                        tags: {type: array, items: {type: string}}
                        labels: {type: object, additionalProperties: {type: string}}
                        target: {oneOf: [{$ref: '#/components/schemas/Host'}, {$ref: '#/components/schemas/Port'}]}
                        mixed: {type: [array, string], items: {type: integer}}
                        child: {$ref: '#/components/schemas/Order'}
                Host: {type: object, required: [host], properties: {host: {type: string}, port: {type: integer}}}
                Port: {type: object, required: [port], properties: {port: {type: integer}}}
            """;

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void read() {
        rig.operations.clear();
        rig.document("shop", DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "GET | /orders?pagesize=10 | query parameter 'pagesize' is not one of listOrders, which takes: pageSize, ratio,",
            "GET | /orders?PageSize=10 | query parameter 'PageSize' is not one of listOrders",
            "GET | /orders?page%53ize[x]&p=1 | query parameter 'p' is not one of",
            "GET | /orders?limit=10 | query parameter 'limit'",
            "GET | /orders?access_token=x | query parameter 'access_token'",
            "GET | /orders?session=x | query parameter 'session'",
            "GET | /orders?X-Level=1 | query parameter 'X-Level'",
            "GET | /orders/7?verbose=true | query parameter 'verbose' is not one of readOrder, which takes none",
            "GET | /orders?pageSize=ten | query parameter 'pageSize' must be integer, but is 'ten'",
            "GET | /orders?pageSize=1.5 | must be integer, but is '1.5'",
            "GET | /orders?pageSize= | must be integer, but is ''",
            "GET | /orders?pageSize=1%30%20 | must be integer, but is '10 '",
            "GET | /orders?pageSize=1&pageSize=2 | 'pageSize' is given more than once",
            "GET | /orders?ratio=x | query parameter 'ratio' must be number",
            "GET | /orders?open=yes | query parameter 'open' must be boolean",
            "GET | /orders?sort=ASC | query parameter 'sort' must be one of asc, desc, but is 'ASC'",
            "GET | /orders?sort=asc%2Cdesc | must be one of asc, desc",
            "GET | /orders?ids=1,x | query parameter 'ids' must be integer, but is '1,x'",
            "GET | /orders?sort=asc&sort=desc | 'sort' is given more than once",
            "GET | /orders/seven | path parameter 'id' must be integer(int64), but is 'seven'",
            "GET | /orders/%37a | path parameter 'id' must be integer",
            "DELETE | /orders/* | path parameter 'id' must be integer",
            "PUT | /orders/7/state/gone | path parameter 'state' must be one of open, shut",
            "GET | /orders/7/state/open | is not an operation of the catalog" })
    @Against("parameters that do not fit")
    void refusesParametersThatDoNotFit(String method, String url, String reason) {
        JsonNode result = rig.call(method, url);

        assertThat(result.path("error").asText()).contains(reason);
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/orders", "/orders?pageSize=10&ratio=-1.5e3&open=TRUE&sort=desc", "/orders?ids=1,2,3",
            "/orders?ids=1&ids=2", "/orders?ids[]=1&ids[]=2", "/orders?any=all", "/orders?any=7", "/orders/9223372036854775807",
            "/orders?p%61geSize=1%30" })
    void sendsParametersThatFit(String url) {
        rig.call("GET", url);

        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void refusesAHeaderOfTheWrongTypeAndMissesNoneThatIsNotForTheModel() {
        JsonNode wrong = rig.call("GET", "/orders", "\"headers\":{\"X-Level\":\"high\"}");
        JsonNode right = rig.call("GET", "/orders", "\"headers\":{\"X-Level\":3}");

        assertThat(wrong.path("error").asText()).contains("header 'X-Level' must be integer, but is 'high'");
        assertThat(right.path("status").asInt()).isEqualTo(200);
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void namesARequiredParameterThatIsMissing() {
        JsonNode result = rig.call("POST", "/orders", "\"body\":{\"name\":\"x\",\"amount\":1}");

        assertThat(result.path("error").asText()).contains("query parameter 'shop' is required and must be integer");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"amount\":1} | body/name is required and must be string",
            "{\"name\":\"x\"} | body/amount is required and must be number",
            "{} | body/name is required and must be string; body/amount is required and must be number",
            "{\"name\":1,\"amount\":1} | body/name must be string, but is 1",
            "{\"name\":{\"first\":\"x\"},\"amount\":1} | body/name must be string, but is an object",
            "{\"name\":\"x\",\"amount\":\"1\"} | body/amount must be number, but is \"1\"",
            "{\"name\":\"x\",\"amount\":1,\"count\":1.5} | body/count must be integer, but is 1.5",
            "{\"name\":\"x\",\"amount\":1,\"count\":\"many\"} | body/count must be integer",
            "{\"name\":\"x\",\"amount\":1,\"paid\":\"true\"} | body/paid must be boolean, but is \"true\"",
            "{\"name\":\"x\",\"amount\":1,\"paid\":0} | body/paid must be boolean",
            "{\"name\":\"x\",\"amount\":1,\"state\":\"OPEN\"} | body/state must be one of open, shut, but is \"OPEN\"",
            "{\"name\":\"x\",\"amount\":1,\"a/b~c\":\"x\"} | body/a~1b~0c must be integer",
            "{\"name\":\"x\",\"amount\":1,\"tags\":\"one\"} | body/tags must be a list, but is \"one\"",
            "{\"name\":\"x\",\"amount\":1,\"tags\":[\"one\",2]} | body/tags/1 must be string, but is 2",
            "{\"name\":\"x\",\"amount\":1,\"labels\":[]} | body/labels must be an object, but is a list",
            "{\"name\":\"x\",\"amount\":1,\"labels\":{\"k\":true}} | body/labels/k must be string, but is true",
            "{\"name\":\"x\",\"amount\":1,\"target\":{}} | body/target/host is required",
            "{\"name\":\"x\",\"amount\":1,\"target\":{\"port\":\"80\"}} | body/target/port must be integer",
            "{\"name\":\"x\",\"amount\":1,\"mixed\":{}} | body/mixed must be a list",
            "{\"name\":\"x\",\"amount\":1,\"mixed\":[\"1\"]} | body/mixed/0 must be integer",
            "{\"name\":\"x\",\"amount\":1,\"child\":{\"name\":\"y\",\"amount\":1,\"child\":{\"name\":2,\"amount\":1}}}"
                    + " | body/child/child/name must be string",
            "[] | body must be an object, but is a list",
            "\"text\" | body must be an object, but is \"text\"" })
    @Against("bodies that do not fit")
    void refusesABodyThatDoesNotFitAndNamesTheField(String body, String reason) {
        JsonNode result = rig.call("POST", "/orders?shop=1", "\"body\":" + body);

        assertThat(result.path("error").asText()).startsWith("not sent: ").contains(reason);
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"name\":\"x\",\"amount\":1}", "{\"name\":\"x\",\"amount\":1.5,\"id\":7,\"other\":[true]}",
            "{\"name\":\"x\",\"amount\":1,\"state\":\"shut\"}", "{\"name\":\"x\",\"amount\":1,\"count\":null,\"state\":null}",
            "{\"name\":\"x\",\"amount\":1,\"count\":2.0}",
            "{\"name\":\"x\",\"amount\":1,\"target\":{\"port\":80}}",
            "{\"name\":\"x\",\"amount\":1,\"target\":{\"host\":\"h\"}}",
            "{\"name\":\"x\",\"amount\":1,\"mixed\":\"text\"}", "{\"name\":\"x\",\"amount\":1,\"mixed\":[1]}" })
    void sendsABodyThatFits(String body) {
        JsonNode result = rig.call("POST", "/orders?shop=1", "\"body\":" + body);

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.has("warning")).isFalse();
    }

    @Test
    void wantsABodyWhereOneIsRequiredAndNoneWhereThereIsNone() {
        assertThat(rig.call("POST", "/orders?shop=1").path("error").asText()).contains("body is required");
        assertThat(rig.call("PUT", "/orders/7/state/open", "\"body\":{\"a\":1}").path("error").asText())
                .contains("body is given, but this operation takes none");
        assertThat(rig.call("DELETE", "/orders/7", "\"body\":{\"all\":true}").path("error").asText())
                .contains("body is given, but this operation takes none");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void asksOfAPatchOnlyWhatItHas() {
        JsonNode fits = rig.call("PATCH", "/orders/7", "\"body\":{\"paid\":true,\"name\":null,\"child\":{\"count\":1}}");
        JsonNode wrong = rig.call("PATCH", "/orders/7", "\"body\":{\"child\":{\"count\":\"1\"}}");
        JsonNode list = rig.call("PATCH", "/orders/7",
                "\"headers\":{\"Content-Type\":\"application/json-patch+json\"},\"body\":[{\"op\":\"test\"}]");

        assertThat(fits.path("status").asInt()).isEqualTo(200);
        assertThat(wrong.path("error").asText()).contains("body/child/count must be integer");
        assertThat(list.path("status").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json-patch+json, application/json", "application/json, application/json-patch+json",
            "application/merge-patch+json, application/json-patch+json",
            "application/json-patch+json, application/merge-patch+json" })
    void comparesAPatchWithTheFormThatIsADocument(String types) {
        String schema = "{schema: {type: object, properties: {count: {type: integer}}}}";
        String list = "{schema: {type: array, items: {type: object, required: [op], properties: {op: {type: string}}}}}";
        StringBuilder content = new StringBuilder();
        for (String type : types.split(", ")) {
            content.append(type).append(": ").append(type.contains("json-patch") ? list : schema).append(", ");
        }
        rig.document("forms", """
                openapi: 3.0.0
                info: {title: Forms, version: "1"}
                paths: {/forms: {patch: {operationId: forms, requestBody: {content: {%s}}}}}
                """.formatted(content));

        JsonNode wrong = rig.call("PATCH", "/forms", "\"body\":{\"count\":\"1\"}");
        JsonNode right = rig.call("PATCH", "/forms", "\"body\":{\"count\":1}");
        JsonNode changes = rig.call("PATCH", "/forms", "\"body\":[{\"op\":\"test\"}]");

        assertThat(wrong.path("error").asText()).contains("body/count must be integer");
        assertThat(right.path("status").asInt()).isEqualTo(200);
        assertThat(changes.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void comparesNoBodyWithADocumentThatSaysItIsNoJson() {
        JsonNode result = rig.call("POST", "/search?filter[name]=x&filter[age]=7", "\"body\":{\"q\":1}");

        assertThat(result.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void takesAnyNameWhereAnObjectMayBeSpelledOut() {
        assertThat(rig.call("POST", "/search?name=x&age=7", "\"body\":{}").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void namesARequiredHeaderThatIsMissing() {
        rig.document("must", """
                openapi: 3.0.0
                info: {title: Must, version: "1"}
                paths: {/must: {get: {operationId: must, parameters: [{name: X-Must, in: header, required: true,
                  schema: {type: integer}}]}}}
                """);

        assertThat(rig.call("GET", "/must").path("error").asText()).contains("header 'X-Must' is required and must be integer");
        assertThat(rig.call("GET", "/must", "\"headers\":{\"X-Must\":7}").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void warnsWhereThePresetKnowsThatDocumentsAreWrong() {
        rig.preset = new PresetReader().read("otoroshi");

        assertThat(rig.call("POST", "/orders?shop=1", "\"body\":{\"name\":1}").path("warning").asText())
                .contains("body/name must be string");
    }

    @ParameterizedTest
    @CsvSource({ "catalog.sources.shop.body-mismatch, warn", "catalog.sources.shop.body-mismatch, WARN" })
    void warnsWhereTheSourceIsKnownToBeWrong(String key, String value) {
        rig.properties = Map.of(key, value, "catalog.sources.shop.location", "file:/shop.yaml");

        JsonNode result = rig.call("POST", "/orders?shop=1", "\"body\":{\"name\":1}");
        JsonNode parameter = rig.call("POST", "/orders?shop=x", "\"body\":{\"name\":\"x\",\"amount\":1}");

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.path("warning").asText()).contains("body/name must be string, but is 1", "body/amount is required");
        assertThat(parameter.path("error").asText()).contains("'shop' must be integer");
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void givesUpOnABodyThatTakesForeverToCompare() {
        rig.document("loop", """
                openapi: 3.0.0
                info: {title: Loop, version: "1"}
                paths: {/loop: {post: {operationId: loop, requestBody: {content: {application/json: {schema:
                  {$ref: '#/components/schemas/Node'}}}}}}}
                components: {schemas: {Node: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]},
                  A: {type: object, required: [a], properties: {a: {type: string}, next: {$ref: '#/components/schemas/Node'}}},
                  B: {type: object, required: [b], properties: {b: {type: string}, next: {$ref: '#/components/schemas/Node'}}}}}
                """);

        JsonNode result = rig.call("POST", "/loop", "\"body\":" + "{\"next\":".repeat(200) + "{}" + "}".repeat(200));

        assertThat(result.path("error").asText()).contains("too large to be compared");
        assertThat(rig.api.arrived()).isEmpty();
    }
}
