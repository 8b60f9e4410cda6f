package io.gatewayassistant.chat.agui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.chat.agui.RunAnswer.AnswerError;
import io.gatewayassistant.chat.agui.RunAnswer.AnswerStep;
import io.gatewayassistant.chat.agui.RunEvent.Step;

/** Gathers the events of a run into one answer. Not thread-safe. */
public final class AnswerCollector {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunRequest request;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> results = new HashMap<>();
    private final List<AnswerStep> steps = new ArrayList<>();
    private final List<RunEvent.Notice> notices = new ArrayList<>();
    private final List<Object> sources = new ArrayList<>();
    private String outcome = "error";
    private List<Interrupt> interrupts = List.of();
    private @Nullable AnswerError error;

    public AnswerCollector(RunRequest request) {
        this.request = request;
    }

    public void accept(RunEvent event) {
        switch (event) {
            case RunEvent.TextContent content -> text.append(content.delta());
            case RunEvent.TextEnd end -> text.append("\n\n");
            case RunEvent.ToolCallResult result -> results.put(result.toolCallId(), result.content());
            case RunEvent.Custom custom when custom.value() instanceof Step step -> steps.add(step(step));
            case RunEvent.Custom custom when custom.value() instanceof RunEvent.Notice notice -> notices.add(notice);
            case RunEvent.Custom custom when custom.name().equals(RunEvent.SOURCES)
                    && custom.value() instanceof List<?> named ->
                sources.addAll(named);
            case RunEvent.RunFinished finished -> outcome(finished.outcome());
            case RunEvent.RunError failed -> error = new AnswerError(failed.code(), failed.message());
            case RunEvent.Custom custom -> {
            }
            case RunEvent.RunStarted started -> {
            }
            case RunEvent.TextStart start -> {
            }
            case RunEvent.ToolCallStart start -> {
            }
            case RunEvent.ToolCallArgs args -> {
            }
            case RunEvent.ToolCallEnd end -> {
            }
        }
    }

    private void outcome(RunEvent.@Nullable Outcome ended) {
        outcome = ended == null ? "success" : ended.type();
        interrupts = ended == null || ended.interrupts() == null ? List.of() : ended.interrupts();
    }

    public RunAnswer answer() {
        return new RunAnswer(request.threadId(), request.runId(), outcome, text.toString().strip(), List.copyOf(steps),
                List.copyOf(sources), interrupts, notices.isEmpty() ? null : List.copyOf(notices), error);
    }

    private AnswerStep step(Step step) {
        return new AnswerStep(step.tool(), json(step.arguments()), step.ok(), step.durationMs(),
                results.getOrDefault(step.toolCallId(), ""));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text); // what the model wrote is not JSON: shown as it was
        }
    }
}
