package io.gatewayassistant.chat.agui;

import java.util.List;
import java.util.Map;

import io.gatewayassistant.execute.approval.ApprovalRequest;

/**
 * What a run waits for, as AG-UI has it.
 *
 * @param expiresAt ISO 8601
 * @param metadata what the card shows, see the page on approvals
 */
public record Interrupt(String id, String reason, String toolCallId, String message, String expiresAt,
        Map<String, Object> responseSchema, Map<String, Object> metadata) {

    private static final Map<String, Object> ANSWER = Map.of(
            "type", "object",
            "required", List.of("approved"),
            "properties", Map.of(
                    "approved", Map.of("type", "boolean"),
                    "reason", Map.of("type", "string"),
                    "remove", Map.of("type", "array", "items", Map.of("type", "string")),
                    "edits", Map.of("type", "object")));

    public static Interrupt of(ApprovalRequest approval, String toolCallId) {
        return new Interrupt(approval.id(), "tool_call", toolCallId, approval.message(), approval.expiresAt().toString(),
                ANSWER,
                Map.of("kind", "gateway-assistant.plan", "calls", approval.calls()));
    }
}
