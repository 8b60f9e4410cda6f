package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecution;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.RunEvent;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;

class RunStreamTest {

    private static final ToolExecutionRequest CALL = ToolExecutionRequest.builder().id("c1").name("execute")
            .arguments("{}").build();

    private final List<RunEvent> events = new ArrayList<>();
    private final Conversation conversation = Runs.conversation();
    private final Run run = Runs.begun(conversation, "u1");
    private final RunStream stream = new RunStream(run, events::add);

    @Test
    void closesTheTextBeforeTheRunEnds() {
        stream.start();
        stream.report(new ChatEvent.PartialResponseEvent("Hel"));
        stream.report(new ChatEvent.PartialResponseEvent("lo"));
        stream.end(new Ending.Completed());

        assertThat(types()).containsExactly("RUN_STARTED", "CUSTOM", "TEXT_MESSAGE_START", "TEXT_MESSAGE_CONTENT",
                "TEXT_MESSAGE_CONTENT", "TEXT_MESSAGE_END", "RUN_FINISHED");
    }

    @Test
    void showsACallAsItStartsAndItsTrueEnd() {
        stream.report(new ChatEvent.BeforeToolExecutionEvent(CALL));
        stream.report(new ChatEvent.ToolExecutedEvent(executed("no such route", true)));

        assertThat(types()).containsExactly("TOOL_CALL_START", "TOOL_CALL_ARGS", "TOOL_CALL_END", "TOOL_CALL_RESULT",
                "CUSTOM");
        assertThat(step().ok()).isFalse();
        assertThat(step().error()).isEqualTo("no such route");
    }

    @Test
    void givesACallThatAStopInterruptedItsResult() {
        stream.report(new ChatEvent.BeforeToolExecutionEvent(CALL));
        run.sent("POST /apis/routes");
        stream.end(new Ending.Stopped());

        assertThat(events).filteredOn(RunEvent.ToolCallResult.class::isInstance).singleElement()
                .satisfies(result -> assertThat(((RunEvent.ToolCallResult) result).content())
                        .contains("POST /apis/routes").contains("outcome unknown"));
        assertThat(types()).endsWith("RUN_FINISHED");
    }

    @Test
    void saysThatTheRunWasCancelledToThoseWhoKnowOutcomes() {
        stream.end(new Ending.Stopped());

        assertThat(events.getLast()).isEqualTo(
                new RunEvent.RunFinished("thread", "run-u1", RunEvent.Outcome.CANCELLED));
    }

    @Test
    void leavesTheOutcomeOutForOlderClients() {
        Question old = new Question("thread", "r", "u", "text", List.of(), "", false);
        RunStream stream = new RunStream(Runs.run(Runs.conversation(), old), events::add);

        stream.end(new Ending.Stopped());

        assertThat(events.getLast()).isEqualTo(new RunEvent.RunFinished("thread", "r", null));
    }

    @Test
    void endsAFailureWithAnErrorOnly() {
        stream.report(new ChatEvent.PartialResponseEvent("Hel"));
        stream.end(new Ending.Failed("provider_error", "Try again."));

        assertThat(types()).endsWith("TEXT_MESSAGE_END", "RUN_ERROR").doesNotContain("RUN_FINISHED");
    }

    @Test
    void emitsNoEmptyDelta() {
        stream.report(new ChatEvent.PartialResponseEvent(""));

        assertThat(events).isEmpty();
    }

    private RunEvent.Step step() {
        return (RunEvent.Step) ((RunEvent.Custom) events.getLast()).value();
    }

    private List<String> types() {
        return events.stream().map(RunEvent::type).toList();
    }

    private static ToolExecution executed(String result, boolean failed) {
        return ToolExecution.builder().request(CALL)
                .invocationContext(InvocationContext.builder().build())
                .result(ToolExecutionResult.builder().resultText(result).isError(failed).build())
                .build();
    }
}
