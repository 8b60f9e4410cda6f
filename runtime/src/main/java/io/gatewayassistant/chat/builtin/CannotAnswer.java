package io.gatewayassistant.chat.builtin;

/** The plan ends here; the message is what the person is told. */
final class CannotAnswer extends RuntimeException {

    CannotAnswer(String message) {
        super(message, null, false, false);
    }
}
