package io.gatewayassistant.execute;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Approvals;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.approval.InMemoryApprovalStore;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What a plan shows and keeps: all that a person decides on, and all that the rest of a batch needs. */
class PlanTest {

    private static final String PUT = "{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"a\":1}}";
    private static final String MADE_AND_PUT = """
            [{"name":"made","method":"POST","url":"/apis/things","body":{}},
             {"name":"it","method":"PUT","url":"/apis/things/1","body":{"of":"${made.body.id}"}}]""";
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
    @CsvSource(delimiter = '|', value = { "1 | a call: DELETE /apis/things/1.",
            "5 | 5 calls: DELETE /apis/things/1, DELETE /apis/things/2, DELETE /apis/things/3, DELETE /apis/things/4, "
                    + "DELETE /apis/things/5.",
            "7 | DELETE /apis/things/4, DELETE /apis/things/5 and 2 more." })
    void namesItsFirstCalls(int calls, String message) {
        String batch = IntStream.rangeClosed(1, calls)
                .mapToObj("{\"method\":\"DELETE\",\"url\":\"/apis/things/%d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(rig.ask(batch).message()).startsWith("The assistant asks for your approval of ").endsWith(message);
    }

    @Test
    void keepsTheAnswersThatTheRestRefersTo() {
        rig.api.answer("GET /apis/things/text", 200, "text/plain", "words".getBytes(StandardCharsets.UTF_8));
        rig.api.answer("GET /apis/things/none", 200, "text/plain", new byte[0]);
        rig.api.answer("GET /apis/things/image", 200, "image/png", new byte[] { 1 });
        rig.api.answerJson("GET /apis/things/gone", 404, "{}");
        String batch = """
                [{"name":"text","method":"GET","url":"/apis/things/text"},{"name":"none","method":"GET","url":"/apis/things/none"},
                 {"name":"image","method":"GET","url":"/apis/things/image"},{"name":"gone","method":"GET","url":"/apis/things/gone"},
                 {"name":"refused","method":"GET","url":"/nowhere"},
                 {"name":"it","method":"DELETE","url":"/apis/things/1"},
                 {"name":"a","method":"GET","url":"/apis/things?q=${text.body}&x=${text.status}&r=${text.headers.content-type}"},
                 {"name":"b","method":"GET","url":"/apis/things?q=${none.body}"},
                 {"name":"c","method":"GET","url":"/apis/things?q=${image.body}"},
                 {"name":"d","method":"GET","url":"/apis/things?q=${gone.body}"},
                 {"name":"e","method":"GET","url":"/apis/things?q=${refused.body}"}]""";

        JsonNode results = rig.approve(rig.ask(batch));

        assertThat(rig.api.lines()).contains("GET /apis/things?q=words&x=200&r=text%2Fplain");
        assertThat(results.at("/b/error").asText()).contains("has no body");
        assertThat(results.at("/c/error").asText()).contains("binary");
        assertThat(results.at("/d/error").asText()).contains("answered 404");
        assertThat(results.at("/e/error").asText()).contains("which failed");
        assertThat(results.at("/refused/error").asText()).contains("not an operation");
    }

    @Test
    void remembersThatSomethingFailedBefore() {
        rig.api.answerJson("GET /apis/things/gone", 404, "{}");
        ApprovalRequest asked = rig
                .ask("""
                        [{"name":"gone","method":"GET","url":"/apis/things/gone"},{"name":"it","method":"DELETE","url":"/apis/things/1"}]""");
        ApprovalRequest fine = rig.ask("{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}");
        Decision yes = new Decision.Approve(Set.of(), Map.of());

        assertThat(((BatchResult) rig.decide(asked, yes)).failed()).isTrue();
        assertThat(((BatchResult) rig.decide(fine, yes)).failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "500 | application/json | {} | the current state could not be read",
            "200 | text/plain | words | the current state could not be read",
            "404 | application/json | {} | the current state could not be read" })
    void saysWhyThereIsNothingToCompareWith(int status, String type, String answer, String why) {
        rig.api.answer("GET /apis/things/1", status, type, answer.getBytes(StandardCharsets.UTF_8));

        assertThat(rig.ask(PUT).calls().at("/0/diffUnavailable").asText()).isEqualTo(why);
    }

    @Test
    void comparesNothingWithAPatchThatDoesNotApplyOrWithoutABody() {
        JsonNode patch = rig.ask("""
                {"method":"PATCH","url":"/apis/things/1","body":[{"op":"remove","path":"/no"}]}""").calls();
        JsonNode nothing = rig.ask("{\"method\":\"PUT\",\"url\":\"/apis/things/1\"}").calls();

        assertThat(patch.at("/0/diffUnavailable").asText()).contains("what the body makes of");
        assertThat(nothing.at("/0/diffUnavailable").asText()).contains("what the body makes of");
    }

    @ParameterizedTest
    @CsvSource({ "200, false", "201, true" })
    void showsTwoHundredDifferences(int fields, boolean cut) {
        rig.api.answerJson("GET /apis/things/1", 200, "{}");
        String body = IntStream.range(0, fields).mapToObj("\"f%d\":1"::formatted).collect(Collectors.joining(",", "{", "}"));

        JsonNode call = rig.ask("{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":" + body + "}").calls().get(0);

        assertThat(call.path("diff")).hasSize(200);
        assertThat(call.has("diffUnavailable")).isEqualTo(cut);
    }

    @Test
    void comparesNothingWithWhatAnEarlierCallChanges() {
        JsonNode calls = rig.ask("[%s,{\"name\":\"again\",\"method\":\"PATCH\",\"url\":\"/apis/things/1\",\"body\":{\"b\":1}}]"
                .formatted(PUT)).calls();

        assertThat(calls.at("/0/diff").isArray()).isTrue();
        assertThat(calls.at("/1/diffUnavailable").asText()).contains("an earlier call of this plan changes the same");
    }

    @Test
    void namesThePlannedCallsThatAValueComesFromByWayOfAReadingOne() {
        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"read","method":"GET","url":"/apis/things/${made.body.id}"},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"of":"${read.body.id}"}},
                 {"name":"other","method":"DELETE","url":"/apis/things/2"}]""").calls();

        assertThat(calls.at("/1/dependsOn")).isEqualTo(Rig.json("[\"made\"]"));
        assertThat(calls.at("/1/holes/0/read").asText()).isEqualTo("GET /apis/things/${made.body.id}");
        assertThat(calls.at("/2/dependsOn")).isEmpty();
    }

    @Test
    void showsWhatAReadingRequestReadsThatAValueComesFrom() {
        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"m\u0430de","method":"GET","url":"/apis/things/victim?q=x"},
                 {"name":"it","method":"DELETE","url":"/apis/things/${m\u0430de.body.id}"},
                 {"name":"that","method":"DELETE","url":"/apis/things/${made.body.id}"}]""").calls();

        assertThat(calls.at("/1/holes/0/read").asText()).isEqualTo("GET /apis/things/victim?q=x");
        assertThat(calls.at("/2/holes/0/read").isMissingNode()).isTrue();
    }

    @Test
    void endsBeforeACallWithAValueOfWhatWasKept() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"id\":\"7\",\"text\":\"" + "x".repeat(60_000) + "\"}");
        String handle = rig.call("GET", "/apis/things/1").toString().replaceAll(".*from[^A-Za-z0-9]+([A-Za-z0-9-]+).*", "$1");

        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"rest","from":"%s","select":"body.id"},
                 {"name":"it","method":"DELETE","url":"/apis/things/${rest.body.id}"},
                 {"name":"behind","method":"DELETE","url":"/apis/things/9"}]""".formatted(handle));

        assertThat(asked.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "application/json | {\"a\":{\"b\":1,\"c\":[{\"d\":1,\"e\":2}]},\"f\":1} "
            + "| {\"f\":1,\"a\":{\"c\":[{\"e\":2,\"d\":1}],\"b\":1}} | true",
            "application/json | {\"a\":[1,2]} | {\"a\":[2,1]} | false", "application/json | {\"a\":1} | {\"a\":2} | false",
            "text/plain | words | words | true", "text/plain | words | others | false", "text/plain | '' | words | false",
            "text/plain | '' | '' | true" })
    void sendsWhereItsTargetIsTheSame(String type, String before, String after, boolean same) {
        rig.api.answer("GET /apis/things/1", 200, type, before.getBytes(StandardCharsets.UTF_8));
        ApprovalRequest asked = rig.ask(PUT);
        rig.api.answer("GET /apis/things/1", 200, type, after.getBytes(StandardCharsets.UTF_8));

        rig.approve(asked);

        assertThat(rig.api.lines().contains("PUT /apis/things/1")).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({ "404, 410, true", "410, 404, true", "404, 200, false", "200, 410, false", "500, 200, true" })
    void sendsWhereItsTargetIsStillThereOrStillIsNot(int before, int after, boolean sent) {
        rig.api.answerJson("GET /apis/things/1", before, "{}");
        ApprovalRequest asked = rig.ask(PUT);
        rig.api.answerJson("GET /apis/things/1", after, "{}");

        rig.approve(asked);

        assertThat(rig.api.lines().contains("PUT /apis/things/1")).isEqualTo(sent);
    }

    @Test
    void sendsNoETagThatIsWeak() {
        rig.api.on("GET /apis/things/1", exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"v1\"");
            RecordingAdminApi.respond(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        });

        rig.approve(rig.ask(PUT));

        assertThat(rig.api.arrived().getLast().line()).isEqualTo("PUT /apis/things/1");
        assertThat(rig.api.arrived().getLast().header("If-Match")).isEmpty();
    }

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
    @ValueSource(strings = { "${made.body}", "${made.body.lines}", "${made.body.labels}", "${made.body.both}" })
    void endsBeforeACallThatNeedsMoreThanAValue(String reference) {
        rig.document("shop", DOCUMENT);

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/orders"},
                 {"name":"it","method":"PUT","url":"/orders","body":{"other":"%s"}}]""".formatted(reference)).calls();

        assertThat(calls).hasSize(1);
    }

    @Test
    void endsBeforeACallThatIsMadeOnAnAnswerToCome() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"7\"}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PUT","url":"/apis/things/7","base":"${made.body}","body":{"a":1}},
                 {"name":"last","method":"DELETE","url":"/apis/things/9"}]""");

        BatchOutcome.Waiting next = (BatchOutcome.Waiting) rig.decide(asked, new Decision.Approve(Set.of(), Map.of()));

        assertThat(asked.calls()).hasSize(1);
        assertThat(next.approval().calls()).extracting(call -> call.path("name").asText()).containsExactly("it", "last");
    }

    @Test
    void refusesWhatIsRefusedAnywayAndPlansTheRest() {
        rig.properties = Map.of("protect.kinds", "things");

        JsonNode results = rig.run("[{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}]");
        rig.properties = Map.of("protect.things", "things/1");
        JsonNode calls = rig
                .ask("""
                        [{"name":"no","method":"DELETE","url":"/apis/things/1"},{"name":"it","method":"DELETE","url":"/apis/things/2"}]""")
                .calls();

        assertThat(results.at("/it/error").asText()).contains("protected from the assistant");
        assertThat(calls).hasSize(1);
        assertThat(calls.at("/0/name").asText()).isEqualTo("it");
    }

    @Test
    void goesOnBehindWhatIsRefusedAndWhatOnlyReadsOn() {
        rig.properties = Map.of("protect.things", "things/2");

        JsonNode calls = rig.ask("""
                [{"name":"a","method":"DELETE","url":"/apis/things/1"},{"name":"no","method":"DELETE","url":"/apis/things/2"},
                 {"name":"on","from":"some-handle","select":"body"},{"name":"b","method":"DELETE","url":"/apis/things/3"}]""")
                .calls();

        assertThat(calls).extracting(call -> call.path("name").asText()).containsExactly("a", "b");
    }

    @Test
    void endsBeforeACallThatCannotBeShownAndNotBeforeOneThatNeedNotBe() {
        String rest = "{\"name\":\"more\",\"method\":\"PATCH\",\"url\":\"/apis/things/1\",\"headers\":{\"Prefer\":\"${a.body.x}\"},\"body\":{}},"
                + "{\"name\":\"b\",\"method\":\"DELETE\",\"url\":\"/apis/things/3\"}]";
        String batch = "[{\"name\":\"a\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}," + rest;

        assertThat(rig.ask(batch).calls()).hasSize(1);
        rig.settings = Rig.asking(ApprovalMode.DELETES);
        assertThat(rig.ask(batch).calls()).hasSize(2);
    }

    @Test
    void showsNoCallThatTheSwitchesForbid() {
        rig.settings = new AssistantSettings(true, "default", "", 20, true, true, false, ApprovalMode.WRITES);

        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"/apis/things/${made.body.id}"}]""").calls();

        assertThat(calls).hasSize(1);
    }

    @Test
    void comparesWhereAHoleIsInTheBodyAlone() {
        String made = "[{\"name\":\"made\",\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{}},";

        JsonNode body = rig
                .ask(made + "{\"method\":\"PATCH\",\"url\":\"/apis/things/1\",\"body\":{\"of\":\"${made.body.id}\"}}]").calls();
        JsonNode query = rig.ask(made + "{\"method\":\"PATCH\",\"url\":\"/apis/things/1?q=${made.body.id}\",\"body\":{}}]")
                .calls();

        assertThat(body.at("/1/diff").isArray()).isTrue();
        assertThat(query.at("/1/diffUnavailable").asText()).contains("known only after");
    }

    @Test
    void showsWhereASecretComesFromAndGoesAndNoneWhereThatIsNotKnown() {
        rig.api.answerJson("GET /apis/things/5", 200, "{\"id\":\"5\",\"clientSecret\":\"s3cr3t-value-9\"}");
        String handle = rig.call("GET", "/apis/things/5").at("/body/clientSecret").asText();
        String put = "{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"clientSecret\":\"" + handle
                + "\"%s}}";

        JsonNode shown = rig.ask(put.formatted("")).calls();
        JsonNode unknown = rig.ask("[{\"name\":\"made\",\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{}},"
                + put.formatted(",\"of\":\"${made.body.id}\"") + "]").calls();

        assertThat(shown.at("/0/secrets")).hasSize(1);
        assertThat(shown.at("/0/secrets/0/from").asText()).isEqualTo("things 5: clientSecret");
        assertThat(shown.at("/0/secrets/0/to").asText()).isEqualTo("things 1: clientSecret");
        assertThat(unknown).hasSize(1);
    }

    @Test
    void sendsAnEditedBodyInsteadOfADocumentOfAnEarlierAnswer() {
        ApprovalRequest asked = rig.ask("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"name":"it","method":"POST","url":"/apis/things","base":"${tpl.body}"}]""");

        rig.results(asked, edit("it", "{\"tags\":[\"a\",\"${tpl.body.ok}\",7]}"));

        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"tags\":[\"a\",\"${tpl.body.ok}\",7]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[1] | must be a string, but is a list", "{} | must be a string, but is an object",
            "null | must be a string, but is null", "5 | must be a string, but is number",
            "true | must be a string, but is boolean" })
    void saysWhatAHoleDoesNotTake(String value, String why) {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":" + value + "}");

        assertThat(rig.approve(rig.ask(MADE_AND_PUT)).at("/it/error").asText()).contains(why);
    }

    @Test
    void fillsAHoleWithAsMuchAsItTakes() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"" + "x".repeat(256) + "\"}");

        rig.approve(rig.ask(MADE_AND_PUT));

        assertThat(rig.api.lines()).contains("PUT /apis/things/1");
    }

    @Test
    void fillsNoHoleThatThePersonTookOut() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":{}}");

        rig.results(rig.ask(MADE_AND_PUT), edit("it", "{\"of\":\"x\"}"));

        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"of\":\"x\"}");
    }

    @Test
    void sendsNothingOfAPlanWithAnEditThatIsRefused() {
        rig.properties = Map.of("protect.kinds", "admins");

        JsonNode results = rig.results(rig.ask(MADE_AND_PUT), edit("it", "{\"kind\":\"Admin\"}"));

        assertThat(results.at("/made/error").asText()).contains("admins");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    void sendsNothingOfAPlanWithAnEditThatTheSwitchesForbidByNow() {
        rig.properties = Map.of("operations.\"PUT-/apis/things/{id}\".access", "delete");
        ApprovalRequest asked = rig.ask(MADE_AND_PUT);
        rig.settings = new AssistantSettings(true, "default", "", 20, true, true, false, ApprovalMode.WRITES);

        rig.results(asked, edit("it", "{\"of\":\"${made.body.id}\",\"b\":1}"));

        assertThat(rig.api.changes()).isEmpty();
    }

    private static Decision edit(String name, String body) {
        return new Decision.Approve(Set.of(), Map.of(name, Rig.json(body)));
    }

    @Test
    void isGoneForGood() {
        ApprovalRequest asked = rig.ask(PUT);
        Approvals approvals = new Approvals(rig.store, Duration.ofMinutes(10), Clock.systemUTC());

        assertThat(approvals.gone("u1", "thread", asked.id()).code()).isEqualTo("approval_unknown");
        assertThat(approvals.gone("u1", "thread", asked.id()).code()).isEqualTo("approval_used");
        assertThat(approvals.gone("u1", "thread", "other").code()).isEqualTo(ApprovalGone.unknown().code())
                .isEqualTo("approval_unknown");
        assertThat(ApprovalGone.unknown().reason()).contains("restarted since", "Nothing of it was sent");
        assertThatThrownBy(() -> rig.decide(asked, new Decision.Drop())).hasMessageContaining("was answered already");
    }

    @Test
    void needsTimeToBeDecidedOn() {
        assertThatThrownBy(() -> new Approvals(new InMemoryApprovalStore(), Duration.ZERO, Clock.systemUTC()))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("expires-after");
    }
}
