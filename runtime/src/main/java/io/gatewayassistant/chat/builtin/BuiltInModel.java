package io.gatewayassistant.chat.builtin;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.gatewayassistant.preset.Preset;

/**
 * A chat model without a language model behind it: it knows a few ways to ask, and answers from what the tools say. Its answer
 * depends on the messages, the offered tools and the date only. It never asks for a tool call that changes anything.
 * <p>
 * A bean of its own type only, so that it is never mistaken for the build's language model.
 */
@Singleton
@Typed(BuiltInModel.class)
public class BuiltInModel implements ChatModel, StreamingChatModel {

    /** A few words with the space around them. */
    private static final Pattern CHUNK = Pattern.compile("(?s)\\s*(?:\\S+\\s*){1,4}");

    private final Plan plan;

    @Inject
    BuiltInModel(Preset preset) {
        this(preset, Clock.systemDefaultZone());
    }

    BuiltInModel(Preset preset, Clock clock) {
        this.plan = new Plan(preset, clock);
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        AiMessage message = plan.next(request);
        return ChatResponse.builder().aiMessage(message).tokenUsage(new TokenUsage(0, 0))
                .finishReason(message.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP).build();
    }

    /** Calls the handler on the caller's thread, and returns when the answer is complete. */
    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
        ChatResponse response;
        try {
            response = chat(request);
            if (!response.aiMessage().hasToolExecutionRequests()) {
                CHUNK.matcher(response.aiMessage().text()).results().forEach(chunk -> handler.onPartialResponse(chunk.group()));
            }
        } catch (RuntimeException e) {
            handler.onError(e);
            return;
        }
        handler.onCompleteResponse(response);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().build();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of();
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OTHER;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of();
    }
}
