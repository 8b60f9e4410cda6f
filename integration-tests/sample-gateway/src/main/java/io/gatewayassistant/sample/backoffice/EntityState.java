package io.gatewayassistant.sample.backoffice;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** How an entity is doing, for its badge: a word for the style, and one for people. */
enum EntityState {
    NONE("", ""),
    ENABLED("good", "enabled"),
    DISABLED("off", "disabled"),
    VALID("good", "valid"),
    EXPIRING("warn", "expires soon"),
    EXPIRED("bad", "expired");

    private static final Duration SOON = Duration.ofDays(30);

    private final String style;
    private final String label;

    EntityState(String style, String label) {
        this.style = style;
        this.label = label;
    }

    String style() {
        return style;
    }

    String label() {
        return label;
    }

    static EntityState of(JsonNode document, Instant now) {
        if (document.has("enabled") && !document.get("enabled").asBoolean()) {
            return DISABLED;
        }
        if (document.has("expiresAt")) {
            Instant expiry = Instant.parse(document.get("expiresAt").asText());
            return expiry.isBefore(now) ? EXPIRED : expiry.isBefore(now.plus(SOON)) ? EXPIRING : VALID;
        }
        return document.has("enabled") ? ENABLED : NONE;
    }
}
