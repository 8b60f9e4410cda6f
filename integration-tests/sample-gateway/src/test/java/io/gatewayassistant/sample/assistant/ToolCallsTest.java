package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of the tool calls that a model makes, however it writes them. */
@QuarkusTest
@WithTestResource(ScriptedProvider.class)
class ToolCallsTest extends ScriptedChat {

    private static final ToolCall SEARCH = call("search", "{\"query\":\"list routes\"}");
    private static final ToolCall COUNT = call("execute",
            "{\"requests\":[{\"name\":\"n\",\"method\":\"GET\",\"url\":\"/apis/proxy.gateway.io/v1/routes/_count\"}]}");

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

    private static String settings(int maxToolCalls) {
        return """
                {"enabled":true,"provider":"default","apiKey":"","maxToolCalls":%d,"allowApiUsage":true,
                 "allowApiWrite":false,"allowApiDelete":false}""".formatted(maxToolCalls);
    }
}
