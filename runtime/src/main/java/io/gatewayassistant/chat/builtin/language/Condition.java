package io.gatewayassistant.chat.builtin.language;

/** The one condition that a question may set. */
public sealed interface Condition {

    /** All of them. */
    record None() implements Condition {
    }

    /**
     * In this state.
     *
     * @param state its name in the vocabulary
     * @param words as the question says it
     */
    record InState(String state, String words) implements Condition {
    }

    /**
     * With a date in this period.
     *
     * @param date which one, by its name in the vocabulary; empty: the question does not say
     */
    record Dated(String date, Period period) implements Condition {
    }

    /** Past their end. */
    record Expired() implements Condition {
    }

    /** Not past their end. */
    record NotExpired() implements Condition {
    }

    /** With this value in a field of this name. */
    record FieldIs(String field, String value) implements Condition {
    }
}
