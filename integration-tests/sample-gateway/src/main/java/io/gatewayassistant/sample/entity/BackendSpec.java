package io.gatewayassistant.sample.entity;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Servers that take the calls of a route, and how they are chosen. */
@Schema(name = "BackendSpec", description = "Servers that take the calls of a route, and how they are chosen.")
public record BackendSpec(
        @Schema(description = "The servers, at least one.") @NotEmpty List<@NotNull @Valid Target> targets,
        @Schema(description = "Path put before the path of every call.", defaultValue = "/", examples = "/api/v2") @Pattern(regexp = "/.*", message = "must start with /") String root,
        @Schema(description = "How a target is chosen for a call.", defaultValue = "round-robin") LoadBalancing loadBalancing,
        @Schema(description = "How long a call may wait for the backend's answer, in milliseconds.", defaultValue = "30000") @Min(1) @Max(600_000) Integer timeoutMs) {

    public BackendSpec {
        targets = Defaults.list(targets);
        root = Defaults.or("/", root);
        loadBalancing = Defaults.or(LoadBalancing.ROUND_ROBIN, loadBalancing);
        timeoutMs = Defaults.or(30_000, timeoutMs);
    }

    /** One server. */
    @Schema(name = "BackendTarget", description = "One server of a backend.")
    public record Target(
            @Schema(description = "Host name or address.", examples = "api.example.com") @NotNull @Pattern(regexp = "[A-Za-z0-9._:\\[\\]-]+", message = "must be a host name or an address, without scheme, port or path") String hostname,
            @Schema(description = "TCP port.", examples = "443") @NotNull @Min(1) @Max(65_535) Integer port,
            @Schema(description = "Call the server over TLS.", defaultValue = "false") Boolean tls) {

        public Target {
            tls = Defaults.or(false, tls);
        }
    }

    /** How a target is chosen for a call. */
    public enum LoadBalancing {
        @JsonProperty("round-robin")
        ROUND_ROBIN,
        @JsonProperty("random")
        RANDOM
    }
}
