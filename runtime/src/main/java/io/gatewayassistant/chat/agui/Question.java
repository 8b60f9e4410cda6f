package io.gatewayassistant.chat.agui;

import java.util.List;

/**
 * A question, parsed from what the client posted.
 *
 * @param messageId the client's id of the user message
 * @param earlierMessageIds ids of the user messages before it, oldest first: they may shorten the thread, never add to it
 * @param page address and title of the page that the person looks at, empty when not told
 * @param knowsOutcomes whether the client speaks AG-UI 1.0, which has outcomes of a run
 * @param secretsRemoved whether the text held secrets that were taken out
 */
public record Question(String threadId, String runId, String messageId, String text, List<String> earlierMessageIds,
        String page, boolean knowsOutcomes, boolean secretsRemoved) implements RunRequest {

    public Question {
        earlierMessageIds = List.copyOf(earlierMessageIds);
    }

    /** A question as it was asked. */
    public Question(String threadId, String runId, String messageId, String text, List<String> earlierMessageIds, String page,
            boolean knowsOutcomes) {
        this(threadId, runId, messageId, text, earlierMessageIds, page, knowsOutcomes, false);
    }
}
