package io.gatewayassistant.sample.access;

import java.util.Locale;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses paths with parameters ({@code /apis;a=b/…}) on the backoffice side. Nothing here uses them, and the rules on paths do
 * not see through them, while the search for a resource does.
 */
class PlainPaths {

    /** After the data plane, whose paths belong to the backends. */
    private static final int AFTER_THE_DATA_PLANE = 95_000;

    void register(@Observes Filters filters) {
        filters.register(PlainPaths::check, AFTER_THE_DATA_PLANE);
    }

    private static void check(RoutingContext context) {
        String path = context.request().path().toLowerCase(Locale.ROOT);
        if (path.contains(";") || path.contains("%3b")) {
            AdminApiPaths.refuse(context, 400, "malformed",
                    "Paths have no parameters here: leave out the semicolon and what follows");
            return;
        }
        context.next();
    }
}
