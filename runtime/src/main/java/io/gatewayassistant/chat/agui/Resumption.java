package io.gatewayassistant.chat.agui;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.approval.Decision;

/**
 * What a person decided on the interrupt that a run ended with.
 *
 * @param interruptId which
 * @param question the one that the client's messages end with, absent where they end otherwise. It may be the one that led to
 *        the plan, or a new one
 */
public record Resumption(String threadId, String runId, String interruptId, Decision decision, @Nullable Question question,
        String page, boolean knowsOutcomes) implements RunRequest {
}
