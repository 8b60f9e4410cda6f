package io.gatewayassistant.sample.dataplane;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** Which headers pass the gateway: not those of one connection only, and not the gateway's own credentials. */
final class Headers {

    static final String CLIENT_ID = "Gateway-Client-Id";
    static final String CLIENT_SECRET = "Gateway-Client-Secret";
    static final String API_KEY = "X-Api-Key";

    /** Marks a call that went through this gateway, so that it cannot come back to it. */
    static final String VIA = "Gateway-Via";

    private static final Set<String> OF_ONE_CONNECTION = Set.of("connection", "keep-alive", "proxy-authenticate",
            "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    private Headers() {
    }

    static MultiMap forBackend(HttpServerRequest request, Set<String> ownCookies, String via) {
        MultiMap headers = passing(request.headers());
        List.of("Host", CLIENT_ID, CLIENT_SECRET, API_KEY).forEach(headers::remove);
        withoutCookies(headers, ownCookies);
        headers.add("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        headers.add(VIA, via);
        return headers;
    }

    static MultiMap passing(MultiMap received) {
        Set<String> dropped = new HashSet<>(OF_ONE_CONNECTION);
        received.getAll("Connection").stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).forEach(dropped::add);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        received.forEach((name, value) -> {
            if (!dropped.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name, value);
            }
        });
        return headers;
    }

    private static void withoutCookies(MultiMap headers, Set<String> names) {
        String kept = headers.getAll("Cookie").stream().flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !names.contains(cookie.split("=", 2)[0].strip()))
                .collect(Collectors.joining("; "));
        headers.remove("Cookie");
        if (!kept.isEmpty()) {
            headers.set("Cookie", kept);
        }
    }
}
