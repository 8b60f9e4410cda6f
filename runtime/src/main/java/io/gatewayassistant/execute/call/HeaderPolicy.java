package io.gatewayassistant.execute.call;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers of a request may come from the model, and which of an answer it may see. Names are lower-case here.
 *
 * @param keyHeaders the headers that API keys travel in, in any case
 */
public record HeaderPolicy(Set<String> keyHeaders) {

    /** What becomes of a header that the model gave. */
    enum Verdict {
        SENT,
        /** Sent where the operation declares it. */
        SENT_IF_DECLARED,
        /** Not sent, and the result says so: the call means the same without it. */
        LEFT_OUT,
        /** The call is refused: without the header it would mean something else. */
        REFUSED,
        /** The call is refused: the server sets it. */
        OURS
    }

    private static final Set<String> SAFE = Set.of("accept", "accept-language", "content-type", "if-match",
            "if-none-match", "if-modified-since", "if-unmodified-since", "prefer");
    private static final Set<String> CONNECTION = Set.of("host", "connection", "content-length", "expect", "keep-alive",
            "te", "trailer", "transfer-encoding", "upgrade", "http2-settings", "accept-encoding", "user-agent", "origin",
            "referer", "via", "from");
    private static final List<String> FORWARDING = List.of("proxy-", "x-forwarded", "forwarded", "x-real-ip",
            "x-client-ip", "true-client-ip", "x-cluster-client-ip", "cf-connecting-ip", "sec-");
    private static final List<String> OVERRIDING = List.of("method-override", "x-http-method", "x-original-url",
            "x-original-uri", "x-rewrite-url", "x-original-host", "x-host");
    private static final List<String> SECRET = List.of("authorization", "authenticate", "authentication", "cookie",
            "token", "secret", "password", "credential", "api-key", "apikey", "client-id", "session", "signature",
            "impersonat", "remote-user", "auth-user", "runas-user", "run-as-user");
    private static final String OURS = "x-assistant-";
    private static final Set<String> INTERNAL = Set.of("server", "x-powered-by", "alt-svc", "date", "content-length",
            "strict-transport-security", "content-security-policy", "x-frame-options", "x-xss-protection",
            "x-content-type-options", "permissions-policy", "referrer-policy", "x-served-by", "x-backend-server",
            "x-runtime", "x-aspnet-version", "x-debug", "vary");
    private static final List<String> INTERNAL_PREFIXES = List.of("x-envoy-", "x-amz-", "x-b3-", "cf-", "cross-origin-",
            "access-control-");

    public HeaderPolicy {
        keyHeaders = Set.copyOf(keyHeaders.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    Verdict request(String name) {
        String dashed = dashed(name);
        if (OVERRIDING.stream().anyMatch(dashed::contains)) {
            return Verdict.REFUSED;
        }
        if (dashed.startsWith(OURS)) {
            return Verdict.OURS;
        }
        if (SAFE.contains(name) && !keyHeaders.contains(name)) {
            return Verdict.SENT;
        }
        if (secret(name) || CONNECTION.contains(dashed) || FORWARDING.stream().anyMatch(dashed::startsWith)) {
            return Verdict.LEFT_OUT;
        }
        return Verdict.SENT_IF_DECLARED;
    }

    /** Whether the model can be asked for this header, where an operation requires it. */
    boolean fromModel(String name) {
        return switch (request(name)) {
            case SENT, SENT_IF_DECLARED -> true;
            case LEFT_OUT, REFUSED, OURS -> false;
        };
    }

    /** Whether the model may see this header of an answer. */
    public boolean shown(String name) {
        return !secret(name) && !CONNECTION.contains(name) && !INTERNAL.contains(name)
                && FORWARDING.stream().noneMatch(name::startsWith)
                && INTERNAL_PREFIXES.stream().noneMatch(name::startsWith);
    }

    private boolean secret(String name) {
        return keyHeaders.contains(name) || SECRET.stream().anyMatch(dashed(name)::contains);
    }

    /** Many servers hand {@code api_key} and {@code Api-Key} on as one. */
    private static String dashed(String name) {
        return name.replace('_', '-');
    }
}
