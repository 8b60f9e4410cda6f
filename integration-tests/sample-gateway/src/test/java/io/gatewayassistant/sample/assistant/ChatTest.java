package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.scripted.ReceivedRequest;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The chat over real HTTP on both sides: an AG-UI client in front, an OpenAI-compatible server behind. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class ChatTest {

    private static final ToolCall SEARCH = call("search", "{\"query\":\"list routes\"}");
    private static final ToolCall COUNT = call("execute",
            "{\"requests\":[{\"name\":\"n\",\"method\":\"GET\",\"url\":\"/apis/proxy.gateway.io/v1/routes/_count\"}]}");

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
    void streamsTheTextAsItComes() {
        model.restart(Turn.text("You ", "have ", "routes."));

        Events events = chat.ask("How many routes do I have?");

        assertThat(events.types()).startsWith("RUN_STARTED", "CUSTOM", "TEXT_MESSAGE_START")
                .endsWith("TEXT_MESSAGE_END", "RUN_FINISHED");
        assertThat(events.of("TEXT_MESSAGE_CONTENT")).hasSizeGreaterThan(1);
        assertThat(events.text()).isEqualTo("You have routes.");
        assertThat(events.last().at("/outcome/type").asText()).isEqualTo("success");
    }

    @Test
    void leavesNoFieldNull() {
        model.restart(Turn.calls(SEARCH), Turn.text("Done."));

        assertThat(chat.ask("x").all()).noneMatch(event -> event.toString().contains("null,")
                && !event.path("type").asText().equals("TOOL_CALL_RESULT"));
    }

    @Test
    void runsParallelCallsWhoseArgumentsComeInPieces() {
        model.restart(Turn.calls(SEARCH.inPiecesOf(3), COUNT.inPiecesOf(5)), Turn.text("Done."));

        Events events = chat.ask("How many routes do I have?");

        assertThat(events.tools()).containsExactly("search", "execute");
        assertThat(events.successes()).containsExactly(true, true);
        assertThat(events.results().get(0)).contains("GET /apis/proxy.gateway.io/v1/routes");
        assertThat(Chat.read(events.results().get(1)).at("/n/status").asInt()).isEqualTo(200);
        assertThat(events.text()).isEqualTo("Done.");
    }

    @Test
    void goesOnForSeveralRounds() {
        model.restart(Turn.calls(SEARCH), Turn.calls(COUNT), Turn.text("Done."));

        Events events = chat.ask("How many routes do I have?");

        assertThat(events.tools()).containsExactly("search", "execute");
        assertThat(model.requests()).hasSize(3);
        assertThat(model.lastRequest().toolResults()).hasSize(2);
    }

    @Test
    void tellsTheModelWhoAsksAndWhatThereIs() {
        model.restart(Turn.text("Hello."));

        chat.ask("hi");

        ReceivedRequest request = model.lastRequest();
        assertThat(request.systemPrompt()).contains("Name: admin").contains("/apis/proxy.gateway.io/v1/routes")
                .doesNotContainPattern("\\{\\{\\w+}}");
        assertThat(request.toolNames()).containsExactlyInAnyOrder("search", "doc", "doc_search", "execute");
    }

    @Test
    void sendsTheQuestionAsItIsAlsoWithBraces() {
        model.restart(Turn.text("Hello."));

        chat.ask("what is {route.id} and ${x.y}?");

        assertThat(model.lastRequest().question()).isEqualTo("what is {route.id} and ${x.y}?");
    }

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
    void answersACallOfAnUnknownTool() {
        model.restart(Turn.calls(call("reboot", "{}")), Turn.text("Sorry."));

        Events events = chat.ask("reboot");

        assertThat(events.successes()).containsExactly(false);
        assertThat(events.results().getFirst()).contains("no tool 'reboot'").contains("execute");
        assertThat(events.text()).isEqualTo("Sorry.");
    }

    @Test
    void runsTenBatchesForAMessageAndNoMore() {
        model.restart(Turn.calls(Collections.nCopies(11, COUNT).toArray(ToolCall[]::new)), Turn.text("Done."));

        Events events = chat.ask("x");

        assertThat(events.successes()).hasSize(11).last().isEqualTo(false);
        assertThat(events.successes()).filteredOn(success -> success).hasSize(10);
        assertThat(events.results().getLast()).contains("limit of 10 batches");
    }

    @Test
    void refusesABatchThatCanBeReadInTwoWaysAndShowsNothingOfIt() {
        model.restart(Turn.calls(call("execute",
                "{\"requests\":[{\"method\":\"GET\",\"method\":\"DELETE\",\"url\":\"/apis/proxy.gateway.io/v1/routes/_count\"}]}")),
                Turn.text("Sorry."));

        Events events = chat.ask("x");

        assertThat(events.successes()).containsExactly(false);
        assertThat(events.results().getFirst()).contains("Duplicate field 'method'").contains("Nothing was sent");
        assertThat(events.of("TOOL_CALL_ARGS")).singleElement()
                .satisfies(args -> assertThat(args.path("delta").asText()).isEqualTo("{}"));
    }

    @Test
    void showsABatchAsItWasUnderstood() {
        model.restart(Turn.calls(call("execute", """
                {"requests": "{\\"method\\": \\"GET\\", \\"url\\": \\"/apis/proxy.gateway.io/v1/routes/_count\\"}"}""")),
                Turn.text("Done."));

        Events events = chat.ask("x");

        assertThat(events.successes()).containsExactly(true);
        assertThat(events.of("TOOL_CALL_ARGS")).singleElement().satisfies(args -> assertThat(args.path("delta").asText())
                .isEqualTo("{\"requests\":[{\"name\":\"request_0\",\"method\":\"GET\","
                        + "\"url\":\"/apis/proxy.gateway.io/v1/routes/_count\"}]}"));
    }

    @Test
    void answersACallWithBrokenArguments() {
        model.restart(Turn.calls(call("search", "{\"query\": oops")), Turn.text("Sorry."));

        Events events = chat.ask("x");

        assertThat(events.successes()).containsExactly(false);
        assertThat(events.results().getFirst()).contains("arguments of search are not valid");
        assertThat(events.types()).endsWith("RUN_FINISHED");
    }

    @Test
    void answersACallWithArgumentsThatTheToolDoesNotHave() {
        model.restart(Turn.calls(call("search", "{\"words\":[1]}")), Turn.text("Sorry."));

        assertThat(chat.ask("x").successes()).containsExactly(false);
    }

    @Test
    void endsTheBudgetWithOneLastRoundWithoutTools() {
        chat.put("/assistant/settings", settings(2));
        model.restart(Turn.calls(SEARCH, SEARCH, SEARCH), Turn.text("That is all I know."));

        Events events = chat.ask("x");

        chat.put("/assistant/settings", settings(20));
        assertThat(events.successes()).containsExactly(true, true, false);
        assertThat(events.results().getLast()).contains("limit of 2 tool calls");
        assertThat(model.lastRequest().toolNames()).isEmpty();
        assertThat(events.text()).isEqualTo("That is all I know.");
    }

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
        model.restart(Turn.text("You have ", "three hund").cutAfter(2));

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
        for (Turn fault : List.of(Turn.serverError(), Turn.garbage(), Turn.text("half").cutAfter(1))) {
            model.restart(Turn.calls(SEARCH), fault);
            chat.ask("x");
        }
        model.restart(Turn.text("Back again."));

        Events events = chat.ask("still there?");

        assertThat(events.text()).isEqualTo("Back again.");
        assertThat(unansweredCalls(model.lastRequest())).isEmpty();
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
    void givesTheWholeRunAsOneAnswer() {
        model.restart(Turn.calls(COUNT), Turn.text("Done."));

        JsonNode answer = chat.answer("How many routes do I have?");

        assertThat(answer.path("outcome").asText()).isEqualTo("success");
        assertThat(answer.path("text").asText()).isEqualTo("Done.");
        assertThat(answer.at("/steps/0/tool").asText()).isEqualTo("execute");
        assertThat(answer.at("/steps/0/ok").asBoolean()).isTrue();
        assertThat(answer.at("/steps/0/arguments/requests/0/method").asText()).isEqualTo("GET");
        assertThat(answer.has("error")).isFalse();
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

    @Test
    void saysWhatIsWrongWithARequest() {
        var response = chat.postJson("/assistant/chat", "{\"threadId\":\"t\"");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Chat.read(response.body()).path("error").asText()).isEqualTo("bad_input");
    }

    private static String settings(int maxToolCalls) {
        return """
                {"enabled":true,"provider":"default","apiKey":"","maxToolCalls":%d,"allowApiUsage":true,
                 "allowApiWrite":false,"allowApiDelete":false}""".formatted(maxToolCalls);
    }

    private static List<String> unansweredCalls(ReceivedRequest request) {
        List<String> results = request.messages().stream().map(message -> message.path("tool_call_id").asText()).toList();
        return request.messages().stream().flatMap(message -> message.path("tool_calls").valueStream())
                .map(call -> call.path("id").asText()).filter(id -> !results.contains(id)).toList();
    }
}
