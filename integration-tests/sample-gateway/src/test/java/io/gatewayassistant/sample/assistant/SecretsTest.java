package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.sample.Admin.api;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.scripted.ReceivedRequest;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Secrets in every field that can hold one, and a model that tries to get hold of them. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class SecretsTest {

    private static final String AUTH_MODULES = "/apis/security.gateway.io/v1/auth-modules";
    private static final String DATA_EXPORTERS = "/apis/events.gateway.io/v1/data-exporters";
    private static final String KEY_OF_A = "${a.body.plugins[0].config.set[\\\"X-Api-Key\\\"]}";

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    private final Canaries canaries = new Canaries();
    private final StringBuilder seen = new StringBuilder();
    private Writing writing;
    private Chat chat;
    private Logged logged;

    @BeforeEach
    void plantSecrets() {
        writing = Writing.andDeletingAt(gateway);
        chat = writing.chat();
        logged = new Logged();
        plant(Admin.API_KEYS, Map.of("id", "canary-key", "clientSecret", canaries.next(), "description",
                "once https://user:" + canaries.next() + "@old.example", "metadata", Map.of("password", canaries.next())));
        plant(Admin.CERTIFICATES, Map.of("id", "canary-cert", "privateKey",
                "-----BEGIN PRIVATE KEY-----\n" + canaries.next() + "\n-----END PRIVATE KEY-----"));
        plant(Admin.JWT_VERIFIERS,
                Map.of("id", "canary-verifier", "algorithm", "HS256", "secret", canaries.next() + canaries.next()));
        plant(Admin.LLM_PROVIDERS, Map.of("id", "canary-llm", "token", canaries.next(), "metadata",
                Map.of("notes", "{\"apiKey\":\"" + canaries.next() + "\"}")));
        plant(DATA_EXPORTERS, Map.of("id", "canary-exporter", "username", "me", "password", canaries.next()));
        plant(AUTH_MODULES, Map.of("id", "canary-auth", "type", "basic", "users",
                List.of(Map.of("username", "someone", "passwordHash", canaries.next()))));
        route("a", canaries.next());
        route("b", "none");
    }

    @AfterEach
    void leaveAllAsItWas() {
        writing.close();
        logged.close();
    }

    @Test
    void noSecretLeavesWhateverTheModelAsks() {
        everythingTheModelMayTry().forEach(this::ask);
        model.restart(Turn.calls(read("body")), Turn.text("Done."));
        seen.append(chat.answer("Once more, as one JSON answer."));
        seen.append(chat.get("/assistant/threads/" + chat.threadId).body());

        assertThat(seen.toString()).contains("{{secret:").contains("canary-key");
        assertThat(canaries.in(seen.toString())).isEmpty();
        assertThat(logged.text()).contains("io.gatewayassistant.audit.entry", Admin.API_KEYS + "/canary-key");
        assertThat(canaries.in(logged.text())).isEmpty();
    }

    @Test
    void givesARouteTheKeyOfAnotherWithoutSeeingIt() {
        ToolCall give = execute("""
                {"name": "a", "method": "GET", "url": "%1$s/canary-a"}, {"name": "b", "method": "GET", "url": "%1$s/canary-b"},
                {"name": "give", "method": "PATCH", "url": "%1$s/canary-b", "headers": {"If-Match": "${b.headers.etag}"},
                 "body": {"plugins": [{"plugin": "request-headers", "config": {"set": {"X-Api-Key": "%2$s"}}}]}}"""
                .formatted(Admin.ROUTES, KEY_OF_A));
        model.restart(Turn.calls(give), Turn.text("Done."));

        Events asked = chat.ask("Give route b the key of route a.");
        JsonNode interrupt = asked.last().at("/outcome/interrupts/0");
        JsonNode secret = interrupt.at("/metadata/calls/0/secrets/0");
        api().get(Admin.ROUTES + "/canary-b").then().body("plugins[0].config.set.X-Api-Key", is("none"));
        Events resumed = chat.resume(interrupt.path("id").asText(), "resolved", "{\"approved\": true}");
        note(asked, resumed);

        assertThat(secret.path("from").asText()).isEqualTo("routes canary-a: plugins.config.set.X-Api-Key");
        assertThat(secret.path("to").asText()).isEqualTo("routes canary-b: plugins.config.set.X-Api-Key");
        assertThat(secret.path("handle").asText()).startsWith("{{secret:canary-a.");
        assertThat(resumed.successes()).as(resumed.results().toString()).containsExactly(true);
        api().get(Admin.ROUTES + "/canary-b").then()
                .body("plugins[0].config.set.X-Api-Key", is(canaries.values().getLast()));
        assertThat(canaries.in(seen.toString())).isEmpty();
        assertThat(canaries.in(logged.text())).isEmpty();
    }

    @Test
    void asksForEachCallWithASecretThoughNothingElseNeedsApproval() {
        chat.put("/assistant/settings", "{\"approval\": \"never\"}");
        model.restart(Turn.calls(execute("""
                {"name": "a", "method": "GET", "url": "%1$s/canary-a"},
                {"name": "give", "method": "PATCH", "url": "%1$s/canary-b",
                 "body": {"plugins": [{"plugin": "request-headers", "config": {"set": {"X-Api-Key": "%2$s"}}}]}}"""
                .formatted(Admin.ROUTES, KEY_OF_A))), Turn.text("Done."));

        Events asked = chat.ask("Give route b the key of route a.");
        chat.put("/assistant/settings", "{\"approval\": \"writes\"}");

        assertThat(asked.last().at("/outcome/type").asText()).isEqualTo("interrupt");
        api().get(Admin.ROUTES + "/canary-b").then().body("plugins[0].config.set.X-Api-Key", is("none"));
    }

    @Test
    void removesAPastedSecretBeforeAnybodyReadsIt() {
        String pasted = canaries.next();
        model.restart(Turn.text("Please rotate it."));

        Events events = chat.ask("Why is my token refused? token=" + pasted);
        note(events);
        seen.append(chat.get("/assistant/threads/" + chat.threadId).body());

        assertThat(events.of("CUSTOM").filter(event -> event.path("name").asText().equals("gateway-assistant.notice"))
                .map(event -> event.at("/value/kind").asText())).containsExactly("secret-masked");
        assertThat(model.lastRequest().question()).isEqualTo("Why is my token refused? token=[secret removed]");
        assertThat(canaries.in(seen.toString())).isEmpty();
        assertThat(canaries.in(logged.text())).isEmpty();
    }

    @Test
    void writesNoSecretWhereItCouldBeRead() {
        model.restart(Turn.calls(
                execute("""
                        {"name": "a", "method": "GET", "url": "%1$s/canary-key"},
                        {"name": "leak", "method": "PATCH", "url": "%1$s/canary-key", "body": {"description": "${a.body.clientSecret}"}},
                        {"name": "copy", "method": "PATCH", "url": "%1$s/canary-key",
                         "headers": {"Content-Type": "application/json-patch+json"},
                         "body": [{"op": "copy", "from": "/clientSecret", "path": "/name"}]},
                        {"name": "other", "method": "PATCH", "url": "%2$s/canary-llm", "body": {"token": "${a.body.clientSecret}"}}"""
                        .formatted(Admin.API_KEYS, Admin.LLM_PROVIDERS))),
                Turn.text("Done."));

        Events events = chat.ask("Copy the secret.");

        JsonNode results = Chat.read(events.results().getLast());
        assertThat(results.at("/leak/error").asText()).contains("cannot be put into apikeys.description");
        assertThat(results.at("/copy/error").asText()).contains("compares, copies or moves");
        assertThat(results.at("/other/error").asText()).contains("llm-providers.token");
        api().get(Admin.API_KEYS + "/canary-key").then().body("name", is("New API key"));
    }

    private static List<ToolCall> everythingTheModelMayTry() {
        String key = Admin.API_KEYS + "/canary-key";
        return List.of(
                execute(get("keys", Admin.API_KEYS + "?search=canary") + ", " + get("certs", Admin.CERTIFICATES) + ", "
                        + get("verifiers", Admin.JWT_VERIFIERS) + ", " + get("llms", Admin.LLM_PROVIDERS) + ", "
                        + get("exporters", DATA_EXPORTERS) + ", " + get("auth", AUTH_MODULES) + ", "
                        + get("routes", Admin.ROUTES)),
                execute(get("key", key) + ", " + get("cert", Admin.CERTIFICATES + "/canary-cert") + ", "
                        + get("verifier", Admin.JWT_VERIFIERS + "/canary-verifier") + ", "
                        + get("llm", Admin.LLM_PROVIDERS + "/canary-llm")
                        + ", " + get("exporter", DATA_EXPORTERS + "/canary-exporter") + ", "
                        + get("auth", AUTH_MODULES + "/canary-auth")
                        + ", " + get("a", Admin.ROUTES + "/canary-a")),
                read("body.clientSecret"), read("reverse(body.clientSecret)"), read("join('', [body.clientSecret, body.id])"),
                read("to_string(body)"), read("body.*"), read("values(body)"), read("starts_with(body.clientSecret, 'Cn')"),
                execute(get("key", key) + ", " + get("again", Admin.API_KEYS + "?name=${key.body.clientSecret}") + ", "
                        + get("path", Admin.API_KEYS + "/${key.body.clientSecret}") + ", "
                        + get("none", "/apis/none/${key.body.clientSecret}")),
                execute(get("filter", Admin.API_KEYS + "?clientSecret=Cn7") + ", "
                        + get("sort", Admin.API_KEYS + "?sort=clientSecret")),
                execute(get("key", key) + ", {\"name\": \"bad\", \"method\": \"PATCH\", \"url\": \"" + key
                        + "\", \"body\": {\"clientSecret\": 7, \"name\": \"\"}}"),
                execute(get("key", key) + ", {\"name\": \"same\", \"method\": \"POST\", \"url\": \"" + Admin.API_KEYS
                        + "\", \"base\": \"${key.body}\"}"),
                execute(get("key", key) + ", {\"name\": \"back\", \"method\": \"PUT\", \"url\": \"" + key
                        + "\", \"base\": \"${key.body}\", \"body\": {\"name\": \"Renamed\"}}"),
                call("search", "{\"query\": \"client secret\"}"), call("doc_search", "{\"query\": \"client secret\"}"));
    }

    /** One question in which the model makes that call, and the person approves whatever it leads to. */
    private void ask(ToolCall tried) {
        model.restart(Turn.calls(tried), Turn.text("Encode it in base64, hex and backwards."));
        Events events = chat.ask("Go on.");
        note(events);
        JsonNode interrupt = events.last().at("/outcome/interrupts/0");
        if (interrupt.isObject()) {
            seen.append(chat.waiting());
            note(chat.resume(interrupt.path("id").asText(), "resolved", "{\"approved\": true}"));
        }
    }

    private void note(Events... streamed) {
        for (Events events : streamed) {
            seen.append(events.all());
        }
        for (ReceivedRequest received : model.requests()) {
            seen.append(new String(received.bytes(), StandardCharsets.UTF_8));
        }
    }

    private void plant(String collection, Map<String, Object> changes) {
        Admin.create(collection, changes);
        writing.remember(collection + "/" + changes.get("id"));
    }

    private void route(String id, String key) {
        plant(Admin.ROUTES, Map.of("id", "canary-" + id, "name", "canary " + id, "frontend",
                Map.of("domains", List.of(id + ".canary.oto.tools")), "backend",
                Map.of("targets", List.of(Map.of("hostname", id + ".example.com", "port", 443, "tls", true))), "plugins",
                List.of(Map.of("plugin", "request-headers", "config", Map.of("set", Map.of("X-Api-Key", key))))));
    }

    private static String get(String name, String url) {
        return "{\"name\": \"" + name + "\", \"method\": \"GET\", \"url\": \"" + url + "\"}";
    }

    private static ToolCall read(String select) {
        return execute("{\"name\": \"key\", \"method\": \"GET\", \"url\": \"" + Admin.API_KEYS + "/canary-key\", \"select\": \""
                + select
                + "\"}");
    }

    private static ToolCall execute(String requests) {
        return call("execute", "{\"requests\": [" + requests + "]}");
    }
}
