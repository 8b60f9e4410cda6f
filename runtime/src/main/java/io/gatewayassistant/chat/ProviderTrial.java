package io.gatewayassistant.chat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.gatewayassistant.chat.provider.ChosenModel;
import io.gatewayassistant.chat.provider.ModelRegistry;
import io.gatewayassistant.chat.provider.ModelUnavailable;
import io.gatewayassistant.settings.AssistantConfig;

/** Asks a language model one tiny question, so that an administrator sees whether it answers before choosing it. Blocks. */
@Singleton
public class ProviderTrial {

    private static final Logger LOG = Logger.getLogger(ProviderTrial.class);
    private static final String QUESTION = "Answer with the single word: OK";

    /** A person waits at a button. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ModelRegistry models;
    private final Duration patience;

    ProviderTrial(ModelRegistry models, AssistantConfig config) {
        this.models = models;
        Duration silence = config.chat().modelTimeout();
        this.patience = silence.compareTo(PATIENCE) < 0 ? silence : PATIENCE;
    }

    /**
     * @param ok whether it answered
     * @param durationMs until the whole answer, or until it failed
     * @param message for the person: who answered, or what went wrong and what to do
     */
    public record Result(boolean ok, long durationMs, String message) {
    }

    /** Tries the model that the setting {@code provider} names, configured or not. */
    public Result of(String provider) {
        long start = System.nanoTime();
        try {
            ChosenModel chosen = models.choose(provider);
            return result(start, failure(chosen), chosen.label());
        } catch (ModelUnavailable unavailable) {
            return new Result(false, millisSince(start), unavailable.getMessage() + ".");
        }
    }

    private static Result result(long start, String failure, String label) {
        boolean ok = failure.isEmpty();
        return new Result(ok, millisSince(start), ok ? label + " answered." : failure);
    }

    /** Why it did not answer, empty when it did. */
    private String failure(ChosenModel chosen) {
        if (chosen.builtIn()) {
            return "";
        }
        try {
            ask(chosen.model()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return "";
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf(e, "The language model '%s' did not pass its test", chosen.provider());
            return Failures.explain(e, chosen.label()).message();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The test was interrupted. Try again.";
        }
    }

    static CompletableFuture<ChatResponse> ask(StreamingChatModel model) {
        CompletableFuture<ChatResponse> answer = new CompletableFuture<>();
        try {
            model.chat(List.of(UserMessage.from(QUESTION)), new StreamingChatResponseHandler() {

                @Override
                public void onPartialResponse(String partial) {
                    // only that it ends matters
                }

                @Override
                public void onCompleteResponse(ChatResponse response) {
                    BadAnswer.in(response).ifPresentOrElse(answer::completeExceptionally, () -> answer.complete(response));
                }

                @Override
                public void onError(Throwable error) {
                    answer.completeExceptionally(error);
                }
            });
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
        }
        return answer;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
