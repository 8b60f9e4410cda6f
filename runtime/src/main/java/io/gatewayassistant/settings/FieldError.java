package io.gatewayassistant.settings;

/**
 * What is wrong with one field of the settings.
 *
 * @param field its JSON key
 * @param message what to do about it
 */
public record FieldError(String field, String message) {
}
