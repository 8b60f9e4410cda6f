package io.gatewayassistant.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/**
 * One answer of a model on its way to the service. Ends exactly once; ends by itself when the model is silent for too
 * long; lets nothing through that the service's loop could not end well with: a cut or empty answer is an error, each
 * tool call gets an id of its own.
 */
final class Round implements StreamingChatResponseHandler {

    private final Run run;
    private final boolean toolsOffered;
    private final StreamingChatResponseHandler service;
    private final Duration silence;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile long lastSign = System.nanoTime();
    private volatile @Nullable ScheduledFuture<?> watch;

    Round(Run run, boolean toolsOffered, StreamingChatResponseHandler service, Duration silence,
            ScheduledExecutorService timer) {
        this.run = run;
        this.toolsOffered = toolsOffered;
        this.service = service;
        this.silence = silence;
        this.timer = timer;
    }

    void start() {
        watchIn(silence.toNanos());
    }

    private void watchIn(long nanos) {
        watch = timer.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (ended.get() || run.stopped()) {
            return;
        }
        long left = silence.toNanos() - (System.nanoTime() - lastSign);
        if (left > 0) {
            watchIn(left);
            return;
        }
        onError(new ModelSilent(silence));
    }

    private boolean open() {
        lastSign = System.nanoTime();
        return !ended.get() && !run.stopped();
    }

    private boolean end() {
        ScheduledFuture<?> watching = watch;
        if (watching != null) {
            watching.cancel(false);
        }
        return ended.compareAndSet(false, true) && !run.stopped();
    }

    @Override
    public void onPartialResponse(String text) {
        if (open()) {
            service.onPartialResponse(text);
        }
    }

    @Override
    public void onPartialResponse(PartialResponse text, PartialResponseContext context) {
        if (open()) {
            service.onPartialResponse(text, context);
        }
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
        if (open()) {
            service.onPartialThinking(thinking);
        }
    }

    @Override
    public void onPartialThinking(PartialThinking thinking, PartialThinkingContext context) {
        if (open()) {
            service.onPartialThinking(thinking, context);
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall call) {
        if (open()) {
            service.onPartialToolCall(call);
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall call, PartialToolCallContext context) {
        if (open()) {
            service.onPartialToolCall(call, context);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        String fault = fault(response);
        if (fault != null) {
            onError(new BadAnswer(fault));
            return;
        }
        if (end()) {
            service.onCompleteResponse(withDistinctCallIds(response));
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (end()) {
            service.onError(failure);
        }
    }

    private @Nullable String fault(ChatResponse response) {
        AiMessage message = response.aiMessage();
        if (response.finishReason() == null) {
            return "its answer broke off";
        }
        if (message.hasToolExecutionRequests() && !toolsOffered) {
            return "it went on calling tools after the limit of " + run.maxToolCalls() + " tool calls per message";
        }
        if (!message.hasToolExecutionRequests() && (message.text() == null || message.text().isBlank())) {
            return "its answer was empty";
        }
        return null;
    }

    /** Memory pairs calls and results by id, and not every server sends ids, or sends different ones. */
    private ChatResponse withDistinctCallIds(ChatResponse response) {
        AiMessage message = response.aiMessage();
        if (!message.hasToolExecutionRequests()) {
            return response;
        }
        Set<String> seen = new HashSet<>(run.conversation().callIds(run));
        List<ToolExecutionRequest> requests = new ArrayList<>();
        for (ToolExecutionRequest request : message.toolExecutionRequests()) {
            boolean usable = request.id() != null && !request.id().isBlank() && seen.add(request.id());
            requests.add(ToolExecutionRequest.builder()
                    .id(usable ? request.id() : "call-" + UUID.randomUUID())
                    .name(request.name() == null ? "" : request.name())
                    .arguments(request.arguments() == null || request.arguments().isBlank() ? "{}" : request.arguments())
                    .build());
        }
        return response.toBuilder().aiMessage(message.toBuilder().toolExecutionRequests(requests).build()).build();
    }
}
