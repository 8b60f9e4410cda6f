package io.gatewayassistant.execute.approval;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A plan that waits for a person, as that person is asked.
 *
 * @param id of the interrupt
 * @param message one sentence
 * @param calls what the card shows, see the page on approvals
 */
public record ApprovalRequest(String id, String message, Instant expiresAt, ArrayNode calls) {
}
