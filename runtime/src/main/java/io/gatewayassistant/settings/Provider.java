package io.gatewayassistant.settings;

/**
 * A language model to choose.
 *
 * @param name what the settings store
 * @param configured whether it can answer: false where its API key or address is missing
 * @param label what a person calls it
 */
public record Provider(String name, boolean configured, String label) {
}
