package io.gatewayassistant.sample.dataplane;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.sample.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Tells the backoffice side from the data plane by the host that a request names. Forwarding headers do not count. */
@ApplicationScoped
public class BackofficeHosts {

    private final Set<String> hosts;

    public BackofficeHosts(GatewayConfig config) {
        this.hosts = config.backoffice().hosts().stream().map(BackofficeHosts::normal).collect(Collectors.toUnmodifiableSet());
    }

    boolean serve(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null) {
            return false;
        }
        String host = normal(authority.host());
        return hosts.contains(host) || host.equals(normal(request.localAddress().hostAddress()));
    }

    /** Lower case, no brackets around an IPv6 address, no dot at the end. */
    static String normal(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare).toLowerCase(Locale.ROOT);
    }
}
