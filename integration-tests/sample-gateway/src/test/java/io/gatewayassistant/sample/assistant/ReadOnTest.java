package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Answers that are too large to show belong to the conversation that asked for them. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class ReadOnTest {

    private static final String ROUTES = "\"method\":\"GET\",\"url\":\"/apis/proxy.gateway.io/v1/routes?pageSize=200\"";

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    private Chat chat;

    @BeforeEach
    void login() {
        chat = Chat.of(gateway, "admin");
    }

    @AfterEach
    void leave() {
        chat.close();
    }

    @Test
    void readsOnInALaterRunOfTheSameConversation() {
        String handle = handle();

        JsonNode more = read(chat, handle);

        assertThat(more.path("selected").asInt()).isGreaterThan(20);
    }

    @Test
    void knowsNoHandleOfAnotherConversation() {
        String handle = handle();

        try (Chat other = Chat.of(gateway, "admin")) {
            assertThat(read(other, handle).path("error").asText()).contains("is kept in this conversation");
        }
    }

    @Test
    void forgetsTheHandleWithTheConversation() {
        String handle = handle();
        chat.delete("/assistant/threads/" + chat.threadId);

        assertThat(read(chat, handle).path("error").asText()).contains("is kept in this conversation");
    }

    @Test
    void showsTheModelOnlyWhatItSelected() {
        JsonNode selected = execute(chat, ROUTES + ",\"select\":\"body[?enabled==`false`].id\"");

        assertThat(selected.fieldNames()).toIterable().containsExactly("status", "selected");
        assertThat(selected.path("selected")).isNotEmpty();
        assertThat(model.lastRequest().toolResults().toString()).doesNotContain("backend");
    }

    private String handle() {
        String note = execute(chat, ROUTES).path("note").asText();
        assertThat(note).contains("\"from\":\"kept-");
        return note.replaceAll(".*\"from\":\"([^\"]+)\".*", "$1");
    }

    private JsonNode read(Chat chat, String handle) {
        return execute(chat, "\"from\":" + TextNode.valueOf(handle) + ",\"select\":\"length(body)\"");
    }

    private JsonNode execute(Chat chat, String request) {
        model.restart(Turn.calls(call("execute", "{\"requests\":[{\"name\":\"it\"," + request + "}]}")), Turn.text("Done."));
        return Chat.read(chat.ask("go on").results().getFirst()).path("it");
    }
}
