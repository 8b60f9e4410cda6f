package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.sample.Admin.api;
import static io.gatewayassistant.scripted.ToolCall.call;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.sample.Tokens;
import io.gatewayassistant.sample.Upstream;
import io.gatewayassistant.scripted.ReceivedRequest;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/**
 * The questions that the assistant is advertised with, from the chat to the data plane. A script plays the language
 * model; where an answer depends on results, the script writes it from what the tools really returned.
 */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class SeedPromptsTest {

    private static final String EXPOSE = "Create a route that exposes https://api.example.com on myapi.oto.tools,"
            + " with the API key plugin in front.";
    private static final ToolCall SEARCH_CREATE = call("search", "{\"query\": \"create a route from its template\"}");

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    private Writing writing;
    private Chat chat;
    private Upstream upstream;

    @BeforeEach
    void allowWriting() {
        writing = Writing.unaskedAt(gateway);
        chat = writing.chat();
        upstream = Upstream.start();
    }

    @AfterEach
    void leaveAllAsItWas() {
        writing.close();
        upstream.close();
    }

    @Test
    void exposesAnApiBehindAnApiKeyInOneBatch() {
        model.restart(request -> switch (request.round()) {
            case 0 -> Turn.calls(SEARCH_CREATE);
            case 1 -> Turn.calls(Batches.EXPOSE_WITH_API_KEY);
            default -> Turn.text("Done: ", link("routes", result(request, 1).at("/check/body")));
        });

        Events events = chat.ask(EXPOSE);

        assertThat(events.tools()).containsExactly("search", "execute");
        JsonNode batch = Chat.read(events.results().getLast());
        String route = created(Admin.ROUTES, batch.path("route"));
        String key = created(Admin.API_KEYS, batch.path("key"));
        assertThat(events.successes()).containsExactly(true, true);
        assertThat(events.results().getFirst()).contains("POST /apis/proxy.gateway.io/v1/routes ·");
        namesWhatWasAsked(route);
        api().get(key).then().body("name", is("Key of My API")).body("authorizedRoutes", is(List.of(idOf(route))));
        assertThat(events.text()).isEqualTo("Done: [My API](/backoffice/routes/" + idOf(route) + ")");
        assertThat(chat.get("/backoffice/routes/" + idOf(route)).body()).contains("My API");
        proxiesOnlyWithAKey(route, key);
    }

    @Test
    void createsNothingWhenWritingIsOff() {
        chat.put("/assistant/settings", "{\"allowApiWrite\": false}");
        int routes = count(Admin.ROUTES);
        int keys = count(Admin.API_KEYS);
        model.restart(Turn.calls(SEARCH_CREATE), Turn.calls(Batches.EXPOSE_WITH_API_KEY),
                Turn.text("Writing is switched off."));

        Events events = chat.ask(EXPOSE);

        assertThat(events.successes()).containsExactly(true, false);
        JsonNode batch = Chat.read(events.results().getLast());
        assertThat(batch.at("/tpl/status").asInt()).isEqualTo(200);
        assertThat(batch.at("/route/error").asText()).contains("not sent").contains("allowApiWrite");
        assertThat(batch.at("/check/error").asText()).contains("route");
        assertThat(events.text()).isEqualTo("Writing is switched off.");
        assertThat(count(Admin.ROUTES)).isEqualTo(routes);
        assertThat(count(Admin.API_KEYS)).isEqualTo(keys);
        myApi().get("/").then().statusCode(404).body("error", is("no_route"));
    }

    @Test
    void listsLlmProvidersAndTheDisabledOnesWithParallelCalls() {
        List<String> disabled = api().get(Admin.LLM_PROVIDERS).then().extract().path("findAll { !it.enabled }.name");
        ToolCall search = call("search", "{\"query\": \"list LLM providers\"}");
        model.restart(request -> request.round() == 0
                ? Turn.calls(search.inPiecesOf(3), Batches.ALL_LLM_PROVIDERS.inPiecesOf(5),
                        Batches.DISABLED_LLM_PROVIDERS.inPiecesOf(7))
                : Turn.text("Not enabled: ", links("llm-providers", result(request, 2).at("/disabled/body"))));

        Events events = chat.ask("List all my LLM providers and tell me which one isn't enabled.");

        assertThat(events.tools()).containsExactly("search", "execute", "execute");
        assertThat(events.successes()).containsExactly(true, true, true);
        assertThat(Chat.read(events.results().get(1)).at("/all/body")).hasSize(count(Admin.LLM_PROVIDERS));
        assertThat(Chat.read(events.results().get(2)).at("/disabled/body")).hasSize(disabled.size());
        assertThat(disabled).isNotEmpty().allSatisfy(name -> assertThat(events.text()).contains("[" + name + "](/backoffice/"));
        assertThat(model.requests()).hasSize(2);
        assertThat(model.lastRequest().messages()).filteredOn(message -> message.has("tool_calls")).singleElement()
                .satisfies(message -> assertThat(message.path("tool_calls")).hasSize(3));
    }

    @Test
    void explainsVerifiersWithALinkThatOpens() {
        ToolCall search = call("doc_search", "{\"query\": \"how do JWT verifiers work\"}");
        model.restart(request -> switch (request.round()) {
            case 0 -> Turn.calls(search);
            case 1 -> Turn.calls(call("doc", "{\"url\": \"" + firstAddress(request.toolResults().getFirst()) + "\"}"));
            default -> Turn.text("A verifier checks the token: ", firstAddress(request.toolResults().getFirst()));
        });

        Events events = chat.ask("How do JWT verifiers work? Link me to the relevant doc.");

        assertThat(events.tools()).containsExactly("doc_search", "doc");
        assertThat(events.successes()).containsExactly(true, true);
        assertThat(events.results().getLast()).contains("RS256").contains("publicKey");
        String address = firstAddress(events.text());
        assertThat(address).startsWith("/backoffice/docs/jwt-verifiers");
        assertThat(chat.get(address.replaceFirst("#.*", ""))).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("JWT verifier");
        });
        assertThat(events.of("CUSTOM").filter(event -> event.path("name").asText().equals("gateway-assistant.sources"))
                .flatMap(event -> event.path("value").valueStream()).map(source -> source.path("url").asText()))
                .contains(address);
    }

    @Test
    void findsOutWhyAuthenticationFails() {
        route("abc123", List.of(Map.of("plugin", "jwt-verifier", "config",
                Map.of("verifiers", List.of("jwt-verifier_legacy-portal")))));
        myApi().get("/").then().statusCode(503).body("error", is("misconfigured"));
        ToolCall search = call("doc_search", "{\"query\": \"verifier disabled, route answers 503\"}");
        model.restart(request -> request.round() == 0 ? Turn.calls(Batches.ROUTE_AND_ITS_VERIFIER, search)
                : Turn.text("Its verifier is ", enabled(result(request, 0)) ? "enabled: " : "disabled: ",
                        link("jwt-verifiers", result(request, 0).at("/verifier/body"))));

        Events events = chat.ask("What's wrong with my route abc123? Why is auth failing?");

        assertThat(events.successes()).containsExactly(true, true);
        assertThat(events.results().getLast()).contains("503");
        assertThat(events.text()).isEqualTo(
                "Its verifier is disabled: [Legacy portal](/backoffice/jwt-verifiers/jwt-verifier_legacy-portal)");
        assertThat(chat.get("/backoffice/jwt-verifiers/jwt-verifier_legacy-portal").statusCode()).isEqualTo(200);
    }

    @Test
    void generatesAVerifierOfRs256KeysAfterTheGatewayRefusedOneWithoutAKey() {
        KeyPair keys = Tokens.rsaKeys();
        String publicKey = Chat.JSON.createObjectNode().textNode(Tokens.pem(keys.getPublic())).toString();
        model.restart(Turn.calls(call("search", "{\"query\": \"create JWT verifier\"}")),
                Turn.calls(Batches.rs256Verifier("")),
                Turn.calls(Batches.rs256Verifier(", \"publicKey\": " + publicKey)), Turn.text("Created."));

        Events events = chat.ask("Generate a JWT verifier for asymmetric RS256 keys. " + Tokens.pem(keys.getPublic()));

        JsonNode batch = Chat.read(events.results().getLast());
        String verifier = created(Admin.JWT_VERIFIERS, batch.path("made"));
        assertThat(events.successes()).containsExactly(true, false, true);
        JsonNode refused = Chat.read(events.results().get(1));
        assertThat(refused.at("/made/status").asInt()).isEqualTo(400);
        assertThat(refused.at("/made/body").toString()).contains("publicKey for RS256");
        assertThat(refused.at("/read/error").asText()).contains("made");
        assertThat(batch.at("/read/body")).isEqualTo(batch.at("/made/body"));
        api().get(verifier).then().body("algorithm", is("RS256")).body("secret", nullValue())
                .body("publicKey", is(Tokens.pem(keys.getPublic())));
        route("guarded", List.of(Map.of("plugin", "jwt-verifier", "config", Map.of("verifiers", List.of(idOf(verifier))))));
        myApi().get("/").then().statusCode(401).body("error", is("no_token"));
        myApi().header("Authorization", "Bearer " + Tokens.rs256("{\"sub\": \"me\"}", keys.getPrivate())).get("/").then()
                .statusCode(200);
    }

    @Test
    void givesARouteTheSameVerifierAsAnother() {
        List<String> verifiers = List.of("jwt-verifier_warehouse-scanners");
        Map<String, Object> keep = Map.of("plugin", "response-headers", "config", Map.of("set", Map.of("X-Kept", "1")));
        route("route-y", List.of(Map.of("plugin", "jwt-verifier", "config", Map.of("verifiers", verifiers))), "y.oto.tools");
        route("route-x", List.of(keep));
        myApi().get("/").then().statusCode(200);
        model.restart(Turn.calls(call("search", "{\"query\": \"patch a route\"}")), Turn.calls(Batches.SAME_VERIFIER),
                Turn.text("Done."));

        Events events = chat.ask("Give route-x the same JWT verifier as route-y.");

        assertThat(events.successes()).as(() -> String.join("\n", events.results())).containsExactly(true, true);
        api().get(Admin.ROUTES + "/route-x").then().body("plugins.plugin", is(List.of("response-headers", "jwt-verifier")))
                .body("plugins[0].config.set.X-Kept", is("1")).body("plugins[1].config.verifiers", is(verifiers));
        myApi().get("/").then().statusCode(401).body("error", is("no_token"));
    }

    private void namesWhatWasAsked(String route) {
        api().get(route).then().statusCode(200).body("frontend.domains", is(List.of("myapi.oto.tools")))
                .body("backend.targets", is(List.of(Map.of("hostname", "api.example.com", "port", 443, "tls", true))))
                .body("backend.timeoutMs", is(30_000)).body("plugins.plugin", is(List.of("api-key")))
                .body("description", nullValue());
    }

    /** With a server of the test in the place of api.example.com, and nothing else changed. */
    private void proxiesOnlyWithAKey(String route, String key) {
        api().body(Map.of("backend", Map.of("targets", List.of(target())))).patch(route).then().statusCode(200);
        String secret = api().get(key).then().extract().path("clientSecret");

        myApi().get("/orders").then().statusCode(401).body("error", is("no_api_key"));
        myApi().header("X-Api-Key", idOf(key) + ":wrong").get("/orders").then().statusCode(401);
        myApi().header("X-Api-Key", idOf(key) + ":" + secret).get("/orders?x=1").then().statusCode(200)
                .header("X-Upstream", notNullValue()).body("uri", is("/orders?x=1"));
    }

    private void route(String id, List<?> plugins) {
        route(id, plugins, "myapi.oto.tools");
    }

    private void route(String id, List<?> plugins, String domain) {
        Admin.create(Admin.ROUTES, Map.of("id", id, "name", id, "frontend", Map.of("domains", List.of(domain)),
                "backend", Map.of("targets", List.of(target())), "plugins", plugins));
        writing.remember(Admin.ROUTES + "/" + id);
    }

    private Map<String, Object> target() {
        return Map.of("hostname", "127.0.0.1", "port", upstream.port(), "tls", false);
    }

    /** The path of what a request of the batch created; it is deleted after the test. */
    private String created(String collection, JsonNode answer) {
        assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(201);
        String path = collection + "/" + answer.at("/body/id").asText();
        writing.remember(path);
        return path;
    }

    private static RequestSpecification myApi() {
        return given().header("Host", "myapi.oto.tools");
    }

    private static int count(String collection) {
        return api().get(collection + "/_count").then().statusCode(200).extract().path("count");
    }

    private static boolean enabled(JsonNode batch) {
        return batch.at("/verifier/body/enabled").asBoolean(true);
    }

    private static JsonNode result(ReceivedRequest request, int call) {
        return Chat.read(request.toolResults().get(call));
    }

    private static String links(String kind, JsonNode entities) {
        return entities.valueStream().map(entity -> link(kind, entity)).collect(Collectors.joining(", "));
    }

    private static String link(String kind, JsonNode entity) {
        return "[" + entity.path("name").asText() + "](/backoffice/" + kind + "/" + entity.path("id").asText() + ")";
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The first documentation address in a text. */
    private static String firstAddress(String text) {
        String rest = text.substring(text.indexOf("/backoffice/docs/"));
        return rest.split("\\s", 2)[0];
    }
}
