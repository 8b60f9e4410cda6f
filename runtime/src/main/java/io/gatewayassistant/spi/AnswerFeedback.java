package io.gatewayassistant.spi;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a person thinks of an answer. The text of neither question nor answer is in it.
 *
 * @param caller who says so
 * @param threadId the conversation
 * @param messageId the question that was answered, as the client named it
 * @param rating good or not
 * @param comment the person's own words, at most 2,000 characters on one line; absent where they gave none
 * @param at when
 */
public record AnswerFeedback(Caller caller, String threadId, String messageId, Rating rating, @Nullable String comment,
        Instant at) {

    /** Thumbs. */
    public enum Rating {
        /** A good answer. */
        UP,
        /** A poor one. */
        DOWN
    }
}
