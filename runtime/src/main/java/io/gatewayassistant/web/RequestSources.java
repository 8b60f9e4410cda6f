package io.gatewayassistant.web;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.security.OriginRules;
import io.gatewayassistant.security.RequestSource;
import io.vertx.core.http.HttpServerRequest;

/** Applies the origin rules to an HTTP request. */
final class RequestSources {

    private RequestSources() {
    }

    static Optional<Response> refusal(HttpServerRequest request, OriginRules rules) {
        RequestSource source = of(request);
        if (!rules.serves(source)) {
            return Optional.of(notHere());
        }
        return rules.refusal(source).map(reason -> Errors.of(403, "forbidden_origin", reason));
    }

    static RequestSource of(HttpServerRequest request) {
        String authority = request.authority() == null ? null : request.authority().toString();
        return new RequestSource(request.scheme(), authority, header(request, "Origin"), header(request, "Sec-Fetch-Site"));
    }

    static Response notHere() {
        return Errors.of(404, "not_found", "The assistant does not answer on this host. Use the host of the backoffice.");
    }

    /** Repeated headers become one value that no rule allows. */
    private static @Nullable String header(HttpServerRequest request, String name) {
        List<String> values = request.headers().getAll(name);
        return values.isEmpty() ? null : String.join(",", values);
    }
}
