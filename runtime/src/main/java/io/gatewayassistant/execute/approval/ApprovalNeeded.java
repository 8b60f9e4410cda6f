package io.gatewayassistant.execute.approval;

/** Thrown where a call cannot be sent before a person has approved it. */
public final class ApprovalNeeded extends RuntimeException {

    ApprovalNeeded() {
        super("a person must approve this call", null, false, false);
    }
}
