package io.gatewayassistant.spi;

/**
 * Takes what people think of answers. Implemented by the host application as CDI beans, all of which are told; without one
 * the feedback is a line of the log, in the category {@code io.gatewayassistant.feedback}.
 * <p>
 * Called on a thread that may block, once per click: a person may change a rating, and add a comment to it. An exception is
 * logged, and the person sees that the feedback was not taken.
 */
public interface FeedbackSink {

    /** Takes one. */
    void accept(AnswerFeedback feedback);
}
