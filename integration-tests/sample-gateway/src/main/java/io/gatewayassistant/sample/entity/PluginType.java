package io.gatewayassistant.sample.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The plugins that the data plane knows. */
@Schema(name = "PluginType", description = "The plugins that the data plane knows: api-key refuses calls without a valid API key, "
        + "jwt-verifier refuses calls without a valid token, ip-allow-list refuses other addresses, rate-limit refuses calls beyond a number per minute, "
        + "maintenance answers 503, request-headers and response-headers set and remove headers.")
public enum PluginType {
    @JsonProperty("api-key")
    API_KEY,
    @JsonProperty("jwt-verifier")
    JWT_VERIFIER,
    @JsonProperty("ip-allow-list")
    IP_ALLOW_LIST,
    @JsonProperty("rate-limit")
    RATE_LIMIT,
    @JsonProperty("maintenance")
    MAINTENANCE,
    @JsonProperty("request-headers")
    REQUEST_HEADERS,
    @JsonProperty("response-headers")
    RESPONSE_HEADERS
}
