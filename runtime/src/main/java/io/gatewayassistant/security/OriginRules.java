package io.gatewayassistant.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * From where the assistant may be used. A browser sends the session's cookie with requests of any page, so that a page of
 * another origin must not get to ask.
 */
@ApplicationScoped
public class OriginRules {

    private final Set<WebOrigin> allowed;
    private final Set<String> hosts;

    OriginRules(AssistantConfig config) {
        this.allowed = config.allowedOrigins().orElse(Set.of()).stream().map(OriginRules::configured)
                .collect(Collectors.toUnmodifiableSet());
        this.hosts = config.hosts().orElse(Set.of()).stream().map(String::toLowerCase)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the request is refused, in words for whoever runs the application, or empty where its origin is fine. */
    public Optional<String> refusal(RequestSource source) {
        if (isAllowed(source)) {
            return Optional.empty();
        }
        if (source.origin() != null && !isOwn(source)) {
            return Optional
                    .of(("Requests from the origin '%s' are refused. Open the page that the gateway itself serves, or add "
                            + "the origin to quarkus.gateway-assistant.allowed-origins.").formatted(source.origin()));
        }
        if (source.fetchSite() != null && !source.fetchSite().equals("same-origin")) {
            return Optional
                    .of("Requests from pages of other sites are refused. Open the page that the gateway itself serves, or "
                            + "add its origin to quarkus.gateway-assistant.allowed-origins.");
        }
        return Optional.empty();
    }

    /** Whether the assistant answers on the host that the request is addressed to. */
    public boolean serves(RequestSource source) {
        if (hosts.isEmpty()) {
            return true;
        }
        return source.authority() != null && WebOrigin.parse(source.scheme() + "://" + source.authority())
                .filter(address -> hosts.contains(address.host()) || hosts.contains(address.host() + ":" + address.port()))
                .isPresent();
    }

    /** Makes the start fail where the configuration is wrong: the constructor reads it. */
    void check(@Observes StartupEvent start) {
    }

    private boolean isAllowed(RequestSource source) {
        return source.origin() != null && WebOrigin.parse(source.origin()).filter(allowed::contains).isPresent();
    }

    private static boolean isOwn(RequestSource source) {
        Optional<WebOrigin> own = WebOrigin.parse(source.scheme() + "://" + source.authority());
        return own.isPresent() && own.equals(WebOrigin.parse(String.valueOf(source.origin())));
    }

    private static WebOrigin configured(String text) {
        return WebOrigin.parse(text).orElseThrow(() -> new ConfigurationException(("quarkus.gateway-assistant.allowed-origins: "
                + "'%s' is not an origin; write scheme and host, without a path: https://backoffice.example.org")
                .formatted(text)));
    }
}
