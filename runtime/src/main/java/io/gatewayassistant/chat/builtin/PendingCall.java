package io.gatewayassistant.chat.builtin;

import dev.langchain4j.agent.tool.ToolExecutionRequest;

/**
 * The plan needs the result of a tool call that has not been made. Thrown rather than returned, so that a plan reads
 * as if tools answered at once.
 */
final class PendingCall extends RuntimeException {

    private final transient ToolExecutionRequest request;

    PendingCall(ToolExecutionRequest request) {
        super(request.name(), null, false, false);
        this.request = request;
    }

    ToolExecutionRequest request() {
        return request;
    }
}
