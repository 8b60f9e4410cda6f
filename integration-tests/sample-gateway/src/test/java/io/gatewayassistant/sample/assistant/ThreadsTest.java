package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A thread over real HTTP: what it keeps and forgets, who sees it, and how its run is stopped. */
@QuarkusTest
@WithTestResource(ScriptedProvider.class)
class ThreadsTest extends ScriptedChat {

    private static final ToolCall SEARCH = call("search", "{\"query\":\"list routes\"}");

    @Test
    void keepsTheThread() {
        model.restart(Turn.calls(SEARCH), Turn.text("First answer."));
        chat.ask("first question");
        model.restart(Turn.text("Second answer."));

        chat.ask("second question");

        assertThat(model.lastRequest().messages()).extracting(message -> message.path("role").asText())
                .containsExactly("system", "user", "assistant", "tool", "assistant", "user");
    }

    @Test
    void forgetsWhatTheClientEditedAway() {
        model.restart(Turn.text("First answer."));
        chat.ask("first question");
        model.restart(Turn.text("Other answer."));

        chat.edit("edited question");

        assertThat(model.lastRequest().messages()).extracting(message -> message.path("role").asText())
                .containsExactly("system", "user");
        assertThat(model.lastRequest().question()).isEqualTo("edited question");
    }

    @Test
    void stopsAtOnce() throws Exception {
        model.restart(Turn.silence());
        CompletableFuture<Events> run = chat.start("x");
        assertThat(model.awaitRequests(1, Duration.ofSeconds(5))).isTrue();

        int status = chat.postJson("/assistant/threads/" + chat.threadId + "/stop", "{}").statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(run.join().last().at("/outcome/type").asText()).isEqualTo("cancelled");
    }

    @Test
    void startsNoRoundAfterTheClientLeft() throws Exception {
        model.restart(Turn.calls(SEARCH).pausing(Duration.ofMillis(700)), Turn.text("Nobody hears this."));
        Chat other = Chat.of(gateway, "admin");
        other.start("x");
        assertThat(model.awaitRequests(1, Duration.ofSeconds(5))).isTrue();

        other.close();

        assertThat(model.awaitRequests(2, Duration.ofSeconds(2))).isFalse();
    }

    @Test
    void refusesASecondRunOnABusyThread() throws Exception {
        model.restart(Turn.silence());
        CompletableFuture<Events> run = chat.start("x");
        assertThat(model.awaitRequests(1, Duration.ofSeconds(5))).isTrue();

        var second = chat.postJson("/assistant/chat", chat.input("y"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Chat.read(second.body()).path("retryAfterSeconds").asInt()).isPositive();
        chat.postJson("/assistant/threads/" + chat.threadId + "/stop", "{}");
        run.join();
    }

    @Test
    void showsAThreadToItsOwnerOnly() {
        model.restart(Turn.calls(SEARCH), Turn.text("Done."));
        chat.ask("x");
        String path = "/assistant/threads/" + chat.threadId;

        assertThat(Chat.read(chat.get(path).body()).path("messages")).extracting(m -> m.path("role").asText())
                .containsExactly("user", "assistant", "tool", "assistant");
        assertThat(Chat.of(gateway, "viewer").get(path).statusCode()).isEqualTo(403);
        assertThat(chat.delete(path).statusCode()).isEqualTo(204);
        assertThat(chat.get(path).statusCode()).isEqualTo(404);
    }
}
