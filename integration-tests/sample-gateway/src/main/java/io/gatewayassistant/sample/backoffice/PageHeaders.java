package io.gatewayassistant.sample.backoffice;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Tells browsers what a page of the backoffice may do: run its own scripts, and nothing else. */
class PageHeaders {

    private static final String POLICY = String.join("; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html dompurify");

    /** After the data plane, whose answers belong to the backends. */
    private static final int AFTER_THE_DATA_PLANE = 90_000;

    void register(@Observes Filters filters) {
        filters.register(PageHeaders::add, AFTER_THE_DATA_PLANE);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        if (context.request().path().startsWith("/backoffice")) {
            headers.set("Cache-Control", "no-store");
        }
        context.next();
    }
}
