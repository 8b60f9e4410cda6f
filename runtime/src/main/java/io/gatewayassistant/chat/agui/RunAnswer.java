package io.gatewayassistant.chat.agui;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A whole run as one JSON answer.
 *
 * @param outcome {@code success}, {@code interrupt}, {@code cancelled} or {@code error}
 * @param sources the documentation that the answer drew on: title and url of each
 * @param interrupts what the run waits for
 * @param notices what the person should know, absent where there is nothing
 * @param error absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunAnswer(String threadId, String runId, String outcome, String text, List<AnswerStep> steps,
        List<Object> sources, List<Interrupt> interrupts, @Nullable List<RunEvent.Notice> notices,
        @Nullable AnswerError error) {

    /** @param arguments the arguments, as text where they are not JSON */
    public record AnswerStep(String tool, JsonNode arguments, boolean ok, long durationMs, String result) {
    }

    public record AnswerError(String code, String message) {
    }
}
