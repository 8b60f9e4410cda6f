package io.gatewayassistant.tools;

/** Thrown when the arguments of a tool call cannot be read as one JSON object. */
public final class UnreadableArguments extends RuntimeException {

    UnreadableArguments(String reason) {
        super(reason, null, false, false);
    }

    /** The message, never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
