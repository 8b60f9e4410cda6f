package io.gatewayassistant.chat;

/** The model answered what cannot be used; the message says what, as the end of a sentence. */
final class BadAnswer extends RuntimeException {

    BadAnswer(String what) {
        super(what);
    }
}
