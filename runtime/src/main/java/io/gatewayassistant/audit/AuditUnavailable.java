package io.gatewayassistant.audit;

/** Thrown when a change cannot be put on record, and none may happen off the record. */
public final class AuditUnavailable extends RuntimeException {

    AuditUnavailable() {
        super("The audit trail was not taken by everybody, and it is required");
    }
}
