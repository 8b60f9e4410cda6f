package io.gatewayassistant.execute.select;

/** Thrown when an expression cannot be read or applied. The message is for the model: what is wrong, and what to write. */
public final class BadSelection extends RuntimeException {

    BadSelection(String reason) {
        super(reason, null, false, false);
    }

    /** The message, never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
