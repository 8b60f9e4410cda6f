package io.gatewayassistant.sample.dataplane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.gatewayassistant.sample.entity.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** One call on its way through the plugins of its route, which change the headers that go on. */
final class Call {

    private final HttpServerRequest request;
    private final RouteTable.Match match;
    private final Snapshot snapshot;
    private final MultiMap headers;
    private final List<Consumer<MultiMap>> responseHeaderChanges = new ArrayList<>();

    Call(HttpServerRequest request, RouteTable.Match match, Snapshot snapshot, MultiMap headers) {
        this.request = request;
        this.match = match;
        this.snapshot = snapshot;
        this.headers = headers;
    }

    HttpServerRequest request() {
        return request;
    }

    Route route() {
        return match.route();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The headers that the backend will see: a plugin may change them. */
    MultiMap headers() {
        return headers;
    }

    void changeResponseHeaders(Consumer<MultiMap> change) {
        responseHeaderChanges.add(change);
    }

    void applyResponseHeaderChanges(MultiMap responseHeaders) {
        responseHeaderChanges.forEach(change -> change.accept(responseHeaders));
    }

    String remoteAddress() {
        return request.remoteAddress().hostAddress();
    }

    /** Path and query for the backend. */
    String upstreamUri(String root) {
        String uri = request.uri();
        String rest = match.route().frontend().stripPath() ? uri.substring(match.prefix().length()) : uri;
        String base = root.replaceAll("/+$", "");
        return base + (rest.startsWith("/") ? rest : "/" + rest);
    }
}
