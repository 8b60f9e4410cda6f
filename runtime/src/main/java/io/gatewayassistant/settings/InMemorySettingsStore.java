package io.gatewayassistant.settings;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.SettingsStore;
import io.quarkus.arc.DefaultBean;

/** Keeps the settings until the application stops: for hosts that bring no store. */
@DefaultBean
@ApplicationScoped
class InMemorySettingsStore implements SettingsStore {

    private final AtomicReference<@Nullable AssistantSettings> stored = new AtomicReference<>();

    @Override
    public Optional<AssistantSettings> load() {
        return Optional.ofNullable(stored.get());
    }

    @Override
    public void save(AssistantSettings settings) {
        stored.set(settings);
    }
}
