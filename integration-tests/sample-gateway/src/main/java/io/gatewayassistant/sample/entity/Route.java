package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Exposes an HTTP service: calls to the domains of its frontend go through its plugins to its backend. */
@Schema(name = "Route", description = "Exposes an HTTP service: calls to the domains of its frontend go through its plugins to its backend.")
public record Route(
        @Schema(description = "Identifies the route. Chosen by the gateway when absent on creation.", examples = "route_orders-prod") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Orders, production") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the route is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "A route that is not enabled takes no calls: its domains answer 404.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the route.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the route.") List<@NotBlank String> teams,
        @Schema(description = "Ids of the service groups the route belongs to. API keys can be authorized for a group.") List<@NotBlank String> groups,
        @Schema(description = "Which calls the route takes.") @NotNull @Valid Frontend frontend,
        @Schema(description = "Where the calls go. Either this or backendRef.") @Valid @Nullable BackendSpec backend,
        @Schema(description = "Id of a shared backend. Either this or backend.", examples = "backend_orders-prod") @Nullable String backendRef,
        @Schema(description = "What happens to a call on its way, in this order.") List<@NotNull @Valid Plugin> plugins,
        @Schema(description = "Free labels to find the route by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the route.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public Route {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        groups = Defaults.list(groups);
        plugins = Defaults.list(plugins);
    }

    @AssertTrue(message = "a route has either a backend or a backendRef")
    @Schema(hidden = true)
    boolean isBackend() {
        return (backend == null) != (backendRef == null);
    }

    /** Which calls a route takes. */
    @Schema(name = "RouteFrontend", description = "Which calls a route takes.")
    public record Frontend(
            @Schema(description = "Host names the route answers on, each optionally followed by a path prefix. A leading '*.' stands for any one label.", examples = "[\"myapi.oto.tools\", \"api.example.com/orders\"]") @NotEmpty List<@NotNull @Pattern(regexp = DOMAIN, message = "must be a host name, optionally followed by a path, such as api.example.com/orders") String> domains,
            @Schema(description = "Take the path prefix of the domain away before calling the backend.", defaultValue = "true") Boolean stripPath,
            @Schema(description = "HTTP methods that the route takes; all of them when empty.", examples = "[\"GET\", \"POST\"]") List<@NotNull @Pattern(regexp = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS") String> methods) {

        private static final String DOMAIN = "(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(/[A-Za-z0-9._~/%-]*)?";

        public Frontend {
            domains = Defaults.list(domains);
            stripPath = Defaults.or(true, stripPath);
            methods = Defaults.list(methods);
        }
    }
}
