package io.gatewayassistant.sample.dataplane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.gatewayassistant.sample.entity.Route;

/** Finds the route of a call: by host, exact before wildcard, then by the longest path prefix. */
public final class RouteTable {

    /** A route, and the path prefix by which it was found. */
    record Match(Route route, String prefix) {
    }

    private final Map<String, List<Match>> byHost = new HashMap<>();

    RouteTable(List<Route> routes) {
        routes.stream().filter(Route::enabled)
                .forEach(route -> route.frontend().domains().forEach(domain -> add(route, domain)));
        byHost.values()
                .forEach(matches -> matches.sort(Comparator.comparingInt((Match match) -> match.prefix().length()).reversed()));
    }

    private void add(Route route, String domain) {
        int slash = domain.indexOf('/');
        String host = (slash < 0 ? domain : domain.substring(0, slash)).toLowerCase(Locale.ROOT);
        String prefix = slash < 0 ? "" : domain.substring(slash).replaceAll("/+$", "");
        byHost.computeIfAbsent(host, name -> new ArrayList<>()).add(new Match(route, prefix));
    }

    Optional<Match> find(String host, String path, String method) {
        int dot = host.indexOf('.');
        String wildcard = dot < 0 ? "" : "*" + host.substring(dot);
        return find(byHost.getOrDefault(host, List.of()), path, method)
                .or(() -> find(byHost.getOrDefault(wildcard, List.of()), path, method));
    }

    private static Optional<Match> find(List<Match> matches, String path, String method) {
        return matches.stream()
                .filter(match -> path.equals(match.prefix()) || path.startsWith(match.prefix() + "/"))
                .filter(match -> match.route().frontend().methods().isEmpty()
                        || match.route().frontend().methods().contains(method))
                .findFirst();
    }
}
