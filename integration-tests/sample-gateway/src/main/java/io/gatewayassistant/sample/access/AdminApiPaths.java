package io.gatewayassistant.sample.access;

import jakarta.enterprise.event.Observes;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The paths that programs call: refusals are JSON there, never a redirect to the login form. */
class AdminApiPaths {

    static boolean contain(RoutingContext context) {
        return context.normalizedPath().startsWith("/apis/");
    }

    void register(@Observes Router router) {
        router.route("/apis/*").failureHandler(context -> {
            if (context.failure() instanceof ForbiddenException || context.statusCode() == 403) {
                refuse(context, 403, "forbidden",
                        "Only administrators may use the admin API: log in as one, or use an API key made for it");
                return;
            }
            context.next();
        });
    }

    static void refuse(RoutingContext context, int status, String error, String message) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("error", error).put("message", message).encode());
    }
}
