package io.gatewayassistant.preset;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the configured preset once, with the installation's own glossaries. */
@Singleton
final class PresetProducer {

    private final Optional<String> location;
    private final Optional<List<String>> glossaries;

    // The properties rather than AssistantConfig: this package knows nothing of the settings.
    PresetProducer(@ConfigProperty(name = "quarkus.gateway-assistant.preset") Optional<String> location,
            @ConfigProperty(name = "quarkus.gateway-assistant.glossaries") Optional<List<String>> glossaries) {
        this.location = location;
        this.glossaries = glossaries;
    }

    @Produces
    @Singleton
    Preset preset() {
        Preset preset = location.map(new PresetReader()::read).orElseGet(Preset::empty);
        for (String glossary : glossaries.orElse(List.of())) {
            preset = preset.with(new GlossaryReader().read(glossary));
        }
        return preset;
    }
}
