package io.gatewayassistant.sample.assistant;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person with a session who chats in one thread, as an AG-UI client does. */
final class Chat implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    final String threadId = UUID.randomUUID().toString();
    private final List<String> asked = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String cookie;

    private Chat(URI gateway, @Nullable String user) {
        this.gateway = gateway;
        this.cookie = user == null ? "none=" : login(user);
    }

    static Chat of(URI gateway, String user) {
        return new Chat(gateway, user);
    }

    /** Of somebody without a session. */
    static Chat ofNobody(URI gateway) {
        return new Chat(gateway, null);
    }

    /** Asks and waits for the last event. */
    Events ask(String question) {
        return start(question).join();
    }

    /** Asks; completes with the stream's end. */
    CompletableFuture<Events> start(String question) {
        asked.add(UUID.randomUUID().toString());
        return http.sendAsync(post("/assistant/chat", input(question)).header("Accept", "text/event-stream").build(),
                BodyHandlers.ofLines()).thenApply(Events::read);
    }

    /** Asks the last question anew, in other words. */
    Events edit(String question) {
        return http.sendAsync(post("/assistant/chat", input(question)).header("Accept", "text/event-stream").build(),
                BodyHandlers.ofLines()).thenApply(Events::read).join();
    }

    /** Answers what the thread waits for. */
    Events resume(String interruptId, String status, String payload) {
        return http.sendAsync(post("/assistant/chat", resumption(interruptId, status, payload))
                .header("Accept", "text/event-stream").build(), BodyHandlers.ofLines()).thenApply(Events::read).join();
    }

    /** Answers what the thread waits for, or does not, and asks something else, in one request. */
    Events resumeAndAsk(String interruptId, String status, String payload, String question) {
        asked.add(UUID.randomUUID().toString());
        return http.sendAsync(post("/assistant/chat", resumption(input(question), interruptId, status, payload))
                .header("Accept", "text/event-stream").build(), BodyHandlers.ofLines()).thenApply(Events::read).join();
    }

    /** With the history of a client that keeps it: it ends with the call that waits. */
    String resumption(String interruptId, String status, String payload) {
        ObjectNode input = (ObjectNode) read(input("an earlier question"));
        input.withArray("messages").addObject().put("id", UUID.randomUUID().toString()).put("role", "assistant");
        return resumption(input.toString(), interruptId, status, payload);
    }

    private static String resumption(String posted, String interruptId, String status, String payload) {
        ObjectNode input = (ObjectNode) read(posted);
        ObjectNode entry = input.putArray("resume").addObject().put("interruptId", interruptId).put("status", status);
        entry.set("payload", read(payload));
        return input.toString();
    }

    /** What the thread waits for; missing where it waits for nothing. */
    JsonNode waiting() {
        return read(get("/assistant/threads/" + threadId).body()).at("/interrupts/0");
    }

    /** Of the tool's first call in the thread, as the thread shows them. */
    String argumentsOf(String tool) {
        return read(get("/assistant/threads/" + threadId).body()).path("messages").valueStream()
                .flatMap(message -> message.path("toolCalls").valueStream().map(call -> call.path("function")))
                .filter(function -> function.path("name").asText().equals(tool)).findFirst().orElseThrow()
                .path("arguments").asText();
    }

    JsonNode answer(String question) {
        asked.add(UUID.randomUUID().toString());
        HttpResponse<String> response = send(post("/assistant/chat", input(question)).header("Accept", "application/json"));
        return read(response.body());
    }

    /** Of the person's session, for a client that is a process of its own. */
    String cookie() {
        return cookie;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> postJson(String path, String body) {
        return send(post(path, body));
    }

    /** As a page of that origin would. */
    HttpResponse<String> postFrom(String origin, String path, String body) {
        return send(post(path, body).header("Origin", origin));
    }

    HttpResponse<String> postJson(String path, String body, String accept) {
        return send(post(path, body).header("Accept", accept));
    }

    HttpResponse<String> patch(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    String input(String question) {
        ObjectNode input = JSON.createObjectNode().put("threadId", threadId).put("runId", UUID.randomUUID().toString())
                .put("protocolVersion", "1.0");
        ArrayNode messages = input.putArray("messages");
        for (String id : asked) {
            messages.addObject().put("id", id).put("role", "user").put("content",
                    id.equals(asked.getLast()) ? question : "an earlier question");
        }
        return input.toString();
    }

    HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private String login(String user) {
        String form = "j_username=" + user + "&j_password=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
        HttpResponse<String> response = send(HttpRequest.newBuilder(gateway.resolve("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return response.headers().allValues("set-cookie").stream()
                .map(value -> value.substring(0, value.indexOf(';')))
                .filter(value -> value.startsWith("gateway-session="))
                .findFirst().orElseThrow(() -> new IllegalStateException("No session for " + user));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("Not JSON: " + json, e);
        }
    }

    /** Breaks the connections that are open. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
