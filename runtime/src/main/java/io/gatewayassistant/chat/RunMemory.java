package io.gatewayassistant.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;

/**
 * The AI service's view of a run's conversation. The conversation is the truth: it holds the question already, so the
 * user message that the service adds is dropped, and the prompt is put in front on each reading.
 */
final class RunMemory implements ChatMemory {

    private static final String RUN = "gateway-assistant.run";

    private final Run run;
    private final int maxMessages;

    RunMemory(Run run, int maxMessages) {
        this.run = run;
        this.maxMessages = maxMessages;
    }

    @Override
    public Object id() {
        return run;
    }

    @Override
    public void add(ChatMessage message) {
        if (message instanceof AiMessage || message instanceof ToolExecutionResultMessage) {
            run.conversation().add(run, message);
        }
    }

    /** The prompt and the history. The last question carries the run, for {@link #runOf}. */
    @Override
    public List<ChatMessage> messages() {
        List<ChatMessage> history = new ArrayList<>(run.conversation().history(maxMessages));
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i) instanceof UserMessage question) {
                history.set(i, question.toBuilder().attributes(Map.of(RUN, run)).build());
                break;
            }
        }
        history.addFirst(SystemMessage.from(run.systemPrompt()));
        return history;
    }

    @Override
    public void set(Iterable<ChatMessage> messages) {
        throw new UnsupportedOperationException("A conversation only grows; it is shortened by its owner");
    }

    /** The service forgets this view after the run; the conversation stays, and is cleared by its owner. */
    @Override
    public void clear() {
    }

    /** The run that sent {@code messages} to a model: models are handed nothing else to know it by. */
    static Optional<Run> runOf(List<ChatMessage> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof UserMessage question) {
                return Optional.ofNullable(question.attribute(RUN, Run.class));
            }
        }
        return Optional.empty();
    }
}
