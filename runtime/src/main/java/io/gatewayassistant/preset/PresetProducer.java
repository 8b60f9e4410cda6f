package io.gatewayassistant.preset;

import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the configured preset once. */
@Singleton
final class PresetProducer {

    private final Optional<String> location;

    // The property rather than AssistantConfig: this package knows nothing of the settings.
    PresetProducer(@ConfigProperty(name = "quarkus.gateway-assistant.preset") Optional<String> location) {
        this.location = location;
    }

    @Produces
    @Singleton
    Preset preset() {
        return location.map(new PresetReader()::read).orElseGet(Preset::empty);
    }
}
