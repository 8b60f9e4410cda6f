package io.gatewayassistant.chat;

import java.time.Duration;

/** The model sent nothing for too long. */
final class ModelSilent extends RuntimeException {

    ModelSilent(Duration silence) {
        super("silent for " + silence.toSeconds() + " s");
    }
}
