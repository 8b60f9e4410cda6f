package io.gatewayassistant.chat;

import java.time.Instant;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.gatewayassistant.chat.agui.Interrupt;
import io.gatewayassistant.execute.approval.ApprovalRequest;

/**
 * A tool call that has no result before a person has answered.
 *
 * @param turn that the call belongs to
 */
record Waiting(ApprovalRequest approval, ToolExecutionRequest call, Turn turn) {

    static final String ASKED_ELSE = "Not sent: the person did not approve it, but went on with another question. Do not send it"
            + " again unless they ask for it.";

    Interrupt interrupt() {
        return Interrupt.of(approval, call.id());
    }

    boolean expired() {
        return !Instant.now().isBefore(approval.expiresAt());
    }
}
