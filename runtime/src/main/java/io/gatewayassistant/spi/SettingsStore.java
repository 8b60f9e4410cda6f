package io.gatewayassistant.spi;

import java.util.Optional;

/**
 * Where the settings live. Implemented by the host application as a CDI bean, so that the settings survive a restart;
 * without one they are kept in memory and start from the configuration.
 * <p>
 * Called on a thread that may block. An exception from {@link #load} makes the request fail with 500 and is logged; the
 * assistant never falls back to settings that may be more permissive.
 */
public interface SettingsStore {

    /** The stored settings, empty when none were ever saved: the configured defaults apply then. Called often: cache. */
    Optional<AssistantSettings> load();

    /** Replaces the stored settings. The change must be visible to the next {@link #load} on any thread. */
    void save(AssistantSettings settings);
}
