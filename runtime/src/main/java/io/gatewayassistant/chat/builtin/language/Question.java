package io.gatewayassistant.chat.builtin.language;

/** What is asked. */
public sealed interface Question {

    /**
     * A request for data.
     *
     * @param count whether a number is asked for, rather than the things
     */
    record Data(boolean count, Subject subject, Condition condition) implements Question {
    }

    /**
     * A question of how something works.
     *
     * @param topic the question without its question words
     * @param why whether reasons are asked for
     */
    record HowTo(String topic, Subject subject, boolean why) implements Question {
    }

    /**
     * A request for a change.
     *
     * @param action {@code create}, {@code update}, {@code delete}, {@code enable} or {@code disable}
     * @param text the whole question, for plain values in it
     */
    record Change(String action, Subject subject, String text) implements Question {
    }

    /** A greeting, or a question of what the assistant can do. */
    record Greeting() implements Question {
    }

    /** More than one condition. */
    record TooManyConditions() implements Question {
    }

    /** Anything else. */
    record Beyond() implements Question {
    }
}
