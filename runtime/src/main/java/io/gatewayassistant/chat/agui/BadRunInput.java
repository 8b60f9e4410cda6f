package io.gatewayassistant.chat.agui;

/** The client's request cannot be a run; the message says what to change. */
public class BadRunInput extends RuntimeException {

    public BadRunInput(String message) {
        super(message);
    }
}
