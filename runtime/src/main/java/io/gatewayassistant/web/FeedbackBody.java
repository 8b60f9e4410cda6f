package io.gatewayassistant.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.gatewayassistant.spi.AnswerFeedback;
import io.gatewayassistant.spi.AnswerFeedback.Rating;
import io.gatewayassistant.spi.Caller;

/** What the panel posts when a person rates an answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackBody(@Nullable String threadId, @Nullable String messageId, @Nullable String rating,
        @Nullable String comment) {

    private static final int MAX_ID_LENGTH = 200;
    private static final int MAX_COMMENT_LENGTH = 2_000;

    /** What is wrong with it, in words that say what to send instead. */
    Optional<String> problem() {
        if (!isId(threadId) || !isId(messageId)) {
            return Optional.of("Send the threadId, and as messageId the id of the question, of at most " + MAX_ID_LENGTH
                    + " characters each.");
        }
        if (!"up".equals(rating) && !"down".equals(rating)) {
            return Optional.of("Send as rating up or down.");
        }
        if (comment != null && comment.length() > MAX_COMMENT_LENGTH) {
            return Optional.of("Send a comment of at most " + MAX_COMMENT_LENGTH + " characters.");
        }
        return Optional.empty();
    }

    /** The feedback, of a body without a {@link #problem()}. */
    AnswerFeedback by(Caller caller) {
        return new AnswerFeedback(caller, oneLine(String.valueOf(threadId)), oneLine(String.valueOf(messageId)),
                Rating.valueOf(String.valueOf(rating).toUpperCase(Locale.ROOT)),
                comment == null || comment.isBlank() ? null : oneLine(comment), Instant.now());
    }

    private static boolean isId(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= MAX_ID_LENGTH;
    }

    /** So that nobody writes a second line into the log, or hides what the first one says. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
