package io.gatewayassistant.preset;

/** A preset cannot be used; the message names the file, what is wrong in it, and what to do. */
public final class PresetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PresetException(String message) {
        super(message);
    }

    PresetException(String message, Throwable cause) {
        super(message, cause);
    }
}
