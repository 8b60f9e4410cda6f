package io.gatewayassistant.chat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.service.tool.ToolExecution;
import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.chat.agui.RunEvent.Outcome;
import io.gatewayassistant.chat.agui.RunEvent.Step;
import io.gatewayassistant.docs.DocSource;
import io.gatewayassistant.tools.ToolArguments;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;

/**
 * Turns what the service's loop reports into a well-formed AG-UI stream: whatever happens, each start gets its end, and
 * each call its result, before the run's last event. Not thread-safe.
 */
final class RunStream {

    private final Run run;
    private final Consumer<RunEvent> out;
    private final StringBuilder said = new StringBuilder();
    private @Nullable String openText;
    private @Nullable ToolExecutionRequest openCall;
    private long callStarted;

    RunStream(Run run, Consumer<RunEvent> out) {
        this.run = run;
        this.out = out;
    }

    void start() {
        out.accept(new RunEvent.RunStarted(run.request().threadId(), run.request().runId()));
        out.accept(RunEvent.model(run.model().provider(), run.model().builtIn(), run.model().label()));
        run.notices().forEach(notice -> out.accept(RunEvent.notice(notice)));
    }

    /** A call of an earlier run whose result comes now. */
    void resumes(ToolExecutionRequest request) {
        openCall = request;
        callStarted = System.nanoTime();
    }

    void report(ChatEvent event) {
        switch (event) {
            case ChatEvent.PartialResponseEvent text -> text(text.getChunk());
            case ChatEvent.BeforeToolExecutionEvent before -> callStarts(before.getRequest());
            case ChatEvent.ToolExecutedEvent executed -> callEnds(executed.getExecution());
            case ChatEvent other -> {
                // the answer is complete, or a part that has no event: nothing to show
            }
        }
    }

    void end(Ending ending) {
        closeText();
        if (openCall != null && !(ending instanceof Ending.Interrupted)) {
            callResult(openCall, false, run.unanswered(ending), "not finished");
        }
        switch (ending) {
            case Ending.Completed completed -> finish(Outcome.SUCCESS);
            case Ending.Interrupted interrupted -> finish(Outcome.waiting(interrupted.waiting().interrupt()));
            case Ending.Dropped dropped -> finish(Outcome.CANCELLED);
            case Ending.Stopped stopped -> finish(Outcome.CANCELLED);
            case Ending.Failed failed -> out.accept(new RunEvent.RunError(failed.message(), failed.code()));
        }
    }

    private void finish(Outcome outcome) {
        List<DocSource> sources = run.sources().of(said.toString());
        if (!sources.isEmpty()) {
            out.accept(RunEvent.sources(sources));
        }
        out.accept(new RunEvent.RunFinished(run.request().threadId(), run.request().runId(),
                run.request().knowsOutcomes() || outcome.interrupts() != null ? outcome : null));
    }

    private void text(String delta) {
        if (delta.isEmpty()) {
            return; // the clients refuse an empty delta
        }
        if (openText == null) {
            openText = UUID.randomUUID().toString();
            out.accept(new RunEvent.TextStart(openText, "assistant"));
        }
        said.append(delta);
        out.accept(new RunEvent.TextContent(openText, delta));
    }

    private void closeText() {
        if (openText != null) {
            out.accept(new RunEvent.TextEnd(openText));
            openText = null;
        }
    }

    private void callStarts(ToolExecutionRequest request) {
        closeText();
        openCall = request;
        callStarted = System.nanoTime();
        out.accept(new RunEvent.ToolCallStart(request.id(), request.name()));
        out.accept(new RunEvent.ToolCallArgs(request.id(), shown(request)));
        out.accept(new RunEvent.ToolCallEnd(request.id()));
    }

    private void callEnds(ToolExecution execution) {
        run.answered();
        String result = execution.result();
        callResult(execution.request(), !execution.hasFailed(), result, execution.hasFailed() ? result : null);
    }

    private void callResult(ToolExecutionRequest request, boolean ok, String content, @Nullable String error) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - callStarted);
        out.accept(new RunEvent.ToolCallResult(UUID.randomUUID().toString(), request.id(), content, "tool"));
        out.accept(RunEvent.step(new Step(request.id(), request.name(), shown(request), ok, millis, error)));
        openCall = null;
    }

    private static String shown(ToolExecutionRequest request) {
        return ToolArguments.shown(request.name(), request.arguments());
    }
}
