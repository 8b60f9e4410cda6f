package io.gatewayassistant.execute.approval;

import io.gatewayassistant.spi.StoredApproval;

/** A plan that was taken from the store, once, by the person it was made for, in time, and unchanged. */
public final class Approval {

    private final StoredApproval stored;
    private final Plan plan;

    Approval(StoredApproval stored, Plan plan) {
        this.stored = stored;
        this.plan = plan;
    }

    public Plan plan() {
        return plan;
    }

    String id() {
        return stored.key().id();
    }

    String owner() {
        return stored.key().owner();
    }

    StoredApproval stored() {
        return stored;
    }
}
