package io.gatewayassistant.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.gatewayassistant.chat.agui.Interrupt;
import io.gatewayassistant.tools.ToolArguments;

/**
 * A thread as its owner sees it, in AG-UI messages.
 *
 * @param busy whether a run is under way
 * @param stopped ids of the questions whose answer the person stopped, or did not want
 * @param feedback what its owner thinks of answers, by the id of the question
 * @param interrupts what waits for the person, absent where nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThreadView(String threadId, boolean busy, List<Message> messages, List<String> stopped,
        Map<String, Rated> feedback, @Nullable List<Interrupt> interrupts) {

    /**
     * An AG-UI message; absent fields are left out.
     *
     * @param error of a tool message: why the call did not do what it was asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(String id, String role, @Nullable String content, @Nullable List<ToolCall> toolCalls,
            @Nullable String toolCallId, @Nullable String error) {
    }

    /** Thumbs, and the words that went with them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rated(String rating, @Nullable String comment) {
    }

    public record ToolCall(String id, String type, Function function) {
    }

    public record Function(String name, String arguments) {
    }

    static ThreadView of(String threadId, boolean busy, List<Turn> turns, @Nullable Waiting waiting) {
        List<Message> messages = new ArrayList<>();
        for (Turn turn : turns) {
            int number = 0;
            for (ChatMessage message : turn.messages()) {
                if (!turn.isFiller(message)) {
                    messages.add(message(turn, number, message));
                }
                number++;
            }
        }
        return new ThreadView(threadId, busy, messages,
                turns.stream().filter(Turn::stopped).map(Turn::messageId).toList(), feedback(turns),
                waiting == null || waiting.expired() ? null : List.of(waiting.interrupt()));
    }

    private static Map<String, Rated> feedback(List<Turn> turns) {
        Map<String, Rated> feedback = new LinkedHashMap<>();
        for (Turn turn : turns) {
            turn.feedback().ifPresent(given -> feedback.put(turn.messageId(),
                    new Rated(given.rating().name().toLowerCase(Locale.ROOT), given.comment())));
        }
        return feedback;
    }

    private static Message message(Turn turn, int number, ChatMessage message) {
        String id = number == 0 ? turn.messageId() : turn.messageId() + "-" + number;
        return switch (message) {
            case UserMessage user -> new Message(id, "user", user.singleText(), null, null, null);
            case AiMessage ai -> new Message(id, "assistant", ai.text(), toolCalls(ai), null, null);
            case ToolExecutionResultMessage result -> new Message(id, "tool", result.text(), null, result.id(),
                    turn.hasFailed(result.id()) ? result.text() : null);
            case ChatMessage other -> throw new IllegalStateException("No thread holds a " + other.type());
        };
    }

    private static @Nullable List<ToolCall> toolCalls(AiMessage ai) {
        if (!ai.hasToolExecutionRequests()) {
            return null;
        }
        return ai.toolExecutionRequests().stream()
                .map(request -> new ToolCall(request.id(), "function",
                        new Function(request.name(), ToolArguments.shown(request.name(), request.arguments()))))
                .toList();
    }
}
