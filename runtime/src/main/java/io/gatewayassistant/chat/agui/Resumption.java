package io.gatewayassistant.chat.agui;

import io.gatewayassistant.execute.approval.Decision;

/**
 * What a person decided on the interrupt that a run ended with.
 *
 * @param interruptId which
 */
public record Resumption(String threadId, String runId, String interruptId, Decision decision, String page,
        boolean knowsOutcomes) implements RunRequest {
}
