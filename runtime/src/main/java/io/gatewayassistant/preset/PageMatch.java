package io.gatewayassistant.preset;

import org.jspecify.annotations.Nullable;

/**
 * The backoffice page behind an address.
 *
 * @param page the most exact page that fits
 * @param id of the entity on it, absent where the page shows none
 */
public record PageMatch(BackofficePage page, @Nullable String id) {
}
