package io.gatewayassistant.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

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

    /** Of an answer with its thoughts and tool calls, all of which is kept in memory: twice what models can say at once. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final String TOO_LONG = "its answer was longer than " + MOST_CHARACTERS + " characters";

    private final Run run;
    private final boolean toolsOffered;
    private final StreamingChatResponseHandler service;
    private final Duration silence;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong received = new AtomicLong();
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

    /** Whether {@code part} is still wanted. */
    private boolean open(String part) {
        lastSign = System.nanoTime();
        if (ended.get() || run.stopped()) {
            return false;
        }
        if (received.addAndGet(part.length()) <= MOST_CHARACTERS) {
            return true;
        }
        onError(new BadAnswer(TOO_LONG));
        return false;
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
        if (open(text)) {
            service.onPartialResponse(text);
        }
    }

    @Override
    public void onPartialResponse(PartialResponse text, PartialResponseContext context) {
        if (open(text.text())) {
            service.onPartialResponse(text, context);
            return;
        }
        context.streamingHandle().cancel();
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
        if (open(thinking.text())) {
            service.onPartialThinking(thinking);
        }
    }

    @Override
    public void onPartialThinking(PartialThinking thinking, PartialThinkingContext context) {
        if (open(thinking.text())) {
            service.onPartialThinking(thinking, context);
            return;
        }
        context.streamingHandle().cancel();
    }

    @Override
    public void onPartialToolCall(PartialToolCall call) {
        if (open(call.partialArguments())) {
            service.onPartialToolCall(call);
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall call, PartialToolCallContext context) {
        if (open(call.partialArguments())) {
            service.onPartialToolCall(call, context);
            return;
        }
        context.streamingHandle().cancel();
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        Optional<BadAnswer> fault = fault(response);
        if (fault.isPresent()) {
            onError(fault.get());
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

    private Optional<BadAnswer> fault(ChatResponse response) {
        AiMessage message = response.aiMessage();
        if (message.hasToolExecutionRequests() && !toolsOffered) {
            return Optional.of(new BadAnswer("it went on calling tools after the limit of " + run.maxToolCalls()
                    + " tool calls per message"));
        }
        return characters(message) > MOST_CHARACTERS ? Optional.of(new BadAnswer(TOO_LONG)) : BadAnswer.in(response);
    }

    private static long characters(AiMessage message) {
        return length(message.text()) + message.toolExecutionRequests().stream()
                .mapToLong(call -> length(call.id()) + length(call.name()) + length(call.arguments())).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
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
