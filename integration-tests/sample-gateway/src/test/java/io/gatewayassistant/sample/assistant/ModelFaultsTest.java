package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.scripted.ReceivedRequest;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A model that fails in every way there is: each run ends, and the next question is answered. */
@QuarkusTest
@WithTestResource(ScriptedProvider.class)
class ModelFaultsTest extends ScriptedChat {

    /**
     * A connection that closes in the very moment of its first bytes is not noticed by the REST client: then the run times out.
     */
    private static final Duration SOON = Duration.ofMillis(200);
    private static final ToolCall SEARCH = call("search", "{\"query\":\"list routes\"}");

    @Test
    void reportsARateLimit() {
        model.restart(Turn.rateLimited(7));

        assertThat(chat.ask("x").last().path("code").asText()).isEqualTo("rate_limited");
    }

    @Test
    void reportsAServerErrorWithoutItsText() {
        model.restart(Turn.serverError());

        JsonNode last = chat.ask("x").last();

        assertThat(last.path("type").asText()).isEqualTo("RUN_ERROR");
        assertThat(last.path("code").asText()).isEqualTo("provider_error");
    }

    @Test
    void reportsARefusedKey() {
        model.restart(Turn.unauthorized());

        assertThat(chat.ask("x").last().path("message").asText()).contains("refused its key").doesNotContain("sk-");
    }

    @Test
    void reportsAnAnswerThatBrokeOff() {
        model.restart(Turn.text("You have ", "three hund").cutAfter(2).pausing(SOON));

        Events events = chat.ask("x");

        assertThat(events.types()).endsWith("TEXT_MESSAGE_END", "RUN_ERROR");
        assertThat(events.last().path("code").asText()).isEqualTo("provider_error");
    }

    @Test
    void reportsGarbage() {
        model.restart(Turn.garbage());

        assertThat(chat.ask("x").last().path("code").asText()).isEqualTo("provider_error");
    }

    @Test
    void reportsASilentModelAndKeepsTheStreamAliveMeanwhile() {
        model.restart(Turn.silence());

        Events events = chat.ask("x");

        assertThat(events.last().path("code").asText()).isEqualTo("provider_timeout");
        assertThat(events.comments()).isGreaterThan(3);
    }

    @Test
    void answersTheNextQuestionAfterEachFailure() {
        for (Turn fault : List.of(Turn.serverError(), Turn.garbage(), Turn.text("half").cutAfter(1).pausing(SOON))) {
            model.restart(Turn.calls(SEARCH), fault);
            chat.ask("x");
        }
        model.restart(Turn.text("Back again."));

        Events events = chat.ask("still there?");

        assertThat(events.text()).isEqualTo("Back again.");
        assertThat(unansweredCalls(model.lastRequest())).isEmpty();
    }

    private static List<String> unansweredCalls(ReceivedRequest request) {
        List<String> results = request.messages().stream().map(message -> message.path("tool_call_id").asText()).toList();
        return request.messages().stream().flatMap(message -> message.path("tool_calls").valueStream())
                .map(call -> call.path("id").asText()).filter(id -> !results.contains(id)).toList();
    }
}
