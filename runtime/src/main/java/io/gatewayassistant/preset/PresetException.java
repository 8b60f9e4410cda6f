package io.gatewayassistant.preset;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * A preset cannot be used; the message names the file, what is wrong in it, and what to do. Never has a cause: then Quarkus
 * prints the message alone, instead of a stack trace that hides it.
 */
public final class PresetException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    PresetException(String message) {
        super(message);
    }
}
