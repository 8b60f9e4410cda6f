package io.gatewayassistant.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.gatewayassistant.spi.AnswerFeedback;

/**
 * A question with all that followed from it. Confined to its {@link Conversation}'s lock.
 */
final class Turn {

    private final String messageId;
    private final UserMessage question;
    private final List<ChatMessage> answer = new ArrayList<>();
    private final Set<String> failedCalls = new HashSet<>();
    private @Nullable AnswerFeedback feedback;
    private @Nullable ChatMessage filler;
    private boolean stopped;

    Turn(String messageId, String question) {
        this.messageId = messageId;
        this.question = UserMessage.from(question);
    }

    String messageId() {
        return messageId;
    }

    String questionText() {
        return question.singleText();
    }

    void add(ChatMessage message) {
        answer.add(message);
    }

    void failed(String callId) {
        failedCalls.add(callId);
    }

    boolean hasFailed(String callId) {
        return failedCalls.contains(callId);
    }

    /** What the person thinks of the answer, absent until they say so. */
    Optional<AnswerFeedback> feedback() {
        return Optional.ofNullable(feedback);
    }

    void rate(AnswerFeedback latest) {
        feedback = latest;
    }

    /** The question and everything after it. */
    List<ChatMessage> messages() {
        List<ChatMessage> all = new ArrayList<>(answer.size() + 1);
        all.add(question);
        all.addAll(answer);
        return all;
    }

    int size() {
        return answer.size() + 1;
    }

    /**
     * Gives each unanswered tool call a result and the turn a last word: providers refuse the next question where a call
     * has no result, or where two questions follow each other.
     *
     * @param unanswered the result of a call without one
     * @param lastWord what the assistant said last, where it said nothing
     */
    void settle(Function<ToolExecutionRequest, String> unanswered, String lastWord) {
        answerAll(open(), unanswered);
        if (answer.isEmpty() || !(answer.getLast() instanceof AiMessage)) {
            filler = AiMessage.from(lastWord);
            answer.add(filler);
        }
    }

    /** The person wanted no answer, or not this one. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** Whether a message is there for providers only, in place of an answer that a person did not want. */
    boolean isFiller(ChatMessage message) {
        return stopped && message == filler;
    }

    /** Gives each unanswered tool call but {@code waiting} a result. */
    void settleAllBut(ToolExecutionRequest waiting, Function<ToolExecutionRequest, String> unanswered) {
        Map<String, ToolExecutionRequest> others = open();
        others.remove(waiting.id());
        answerAll(others, unanswered);
    }

    private Map<String, ToolExecutionRequest> open() {
        Map<String, ToolExecutionRequest> open = new LinkedHashMap<>();
        for (ChatMessage message : answer) {
            if (message instanceof AiMessage ai) {
                ai.toolExecutionRequests().forEach(request -> open.put(request.id(), request));
            }
            if (message instanceof ToolExecutionResultMessage result) {
                open.remove(result.id());
            }
        }
        return open;
    }

    private void answerAll(Map<String, ToolExecutionRequest> open, Function<ToolExecutionRequest, String> unanswered) {
        open.values().forEach(request -> answer.add(ToolExecutionResultMessage.from(request, unanswered.apply(request))));
        failedCalls.addAll(open.keySet());
    }
}
