package io.gatewayassistant.sample.entity;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One plugin on a route, with its configuration. */
@Schema(name = "RoutePlugin", description = "One plugin on a route, with its configuration.")
public record Plugin(
        @Schema(description = "Which plugin.", examples = "api-key") @NotNull PluginType plugin,
        @Schema(description = "A plugin that is not enabled is passed over.", defaultValue = "true") Boolean enabled,
        @Schema(description = "The plugin's configuration. "
                + "jwt-verifier: {verifiers: [ids of JWT verifiers]}. ip-allow-list: {addresses: [IP addresses]}. "
                + "rate-limit: {perMinute: number}. maintenance: {message: text}. "
                + "request-headers and response-headers: {set: {name: value}, remove: [names]}. api-key needs none.") Map<String, Object> config) {

    public Plugin {
        enabled = Defaults.or(true, enabled);
        config = Defaults.map(config);
    }
}
