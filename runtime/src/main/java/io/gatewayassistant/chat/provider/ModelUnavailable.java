package io.gatewayassistant.chat.provider;

/** The settings name a model that cannot answer; the message says what to change. */
public class ModelUnavailable extends RuntimeException {

    ModelUnavailable(String message) {
        super(message);
    }
}
