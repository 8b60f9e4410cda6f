package io.gatewayassistant.execute.approval;

/** A plan that was taken from the store, once, by the person it was made for, in time, and unchanged. */
public final class Approval {

    private final String owner;
    private final Plan plan;

    Approval(String owner, Plan plan) {
        this.owner = owner;
        this.plan = plan;
    }

    public Plan plan() {
        return plan;
    }

    String owner() {
        return owner;
    }
}
