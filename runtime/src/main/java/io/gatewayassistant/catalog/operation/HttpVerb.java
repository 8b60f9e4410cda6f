package io.gatewayassistant.catalog.operation;

import java.util.Locale;
import java.util.Optional;

import io.gatewayassistant.spi.Access;

/** The methods that an operation of a catalog can have; TRACE, CONNECT and OPTIONS are never offered. */
public enum HttpVerb {
    GET(Access.READ),
    HEAD(Access.READ),
    POST(Access.WRITE),
    PUT(Access.WRITE),
    PATCH(Access.WRITE),
    DELETE(Access.DELETE);

    private final Access access;

    HttpVerb(Access access) {
        this.access = access;
    }

    /** What a call with this verb does to the admin API's data. */
    public Access access() {
        return access;
    }

    /** The verb that {@code text} names, whatever its case; empty for anything else. */
    public static Optional<HttpVerb> parse(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "GET" -> Optional.of(GET);
            case "HEAD" -> Optional.of(HEAD);
            case "POST" -> Optional.of(POST);
            case "PUT" -> Optional.of(PUT);
            case "PATCH" -> Optional.of(PATCH);
            case "DELETE" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }
}
