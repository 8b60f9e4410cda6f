package io.gatewayassistant.execute.approval;

import java.time.Instant;

/** That a person approved a plan. Comes from a plan that was taken, and from nowhere else. */
public final class Grant {

    private final String interruptId;
    private final String seal;
    private final String by;
    private final Instant at;

    Grant(String interruptId, String seal, String by, Instant at) {
        this.interruptId = interruptId;
        this.seal = seal;
        this.by = by;
        this.at = at;
    }

    public String interruptId() {
        return interruptId;
    }

    /** Of the plan as it was approved, the person's changes included. */
    public String seal() {
        return seal;
    }

    /** Id of the person. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
