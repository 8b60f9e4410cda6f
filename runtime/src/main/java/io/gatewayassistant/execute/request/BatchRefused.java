package io.gatewayassistant.execute.request;

/** Thrown when a batch as a whole cannot be read. Nothing of it is sent. The message is for the model. */
public final class BatchRefused extends RuntimeException {

    public BatchRefused(String reason) {
        super(reason, null, false, false);
    }

    /** The message, never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
