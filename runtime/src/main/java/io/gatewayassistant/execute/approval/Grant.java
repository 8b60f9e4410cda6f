package io.gatewayassistant.execute.approval;

import java.time.Instant;

/** That a person approved a plan. Comes from a plan that was taken, and from nowhere else. */
public final class Grant {

    private final String by;
    private final Instant at;

    Grant(String by, Instant at) {
        this.by = by;
        this.at = at;
    }

    /** Id of the person. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
