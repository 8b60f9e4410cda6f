package io.gatewayassistant.execute.request;

/** Thrown by a stage that does not let a call pass. The message is for the model: what is wrong, and what to do next. */
public final class CallRefused extends RuntimeException {

    public CallRefused(String reason) {
        super(reason, null, false, false);
    }

    /** The message, never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
