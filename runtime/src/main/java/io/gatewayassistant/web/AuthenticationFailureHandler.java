package io.gatewayassistant.web;

import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.AuthenticationException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers 401 as JSON where Quarkus looked at bad credentials before any resource did: it has prepared a challenge by then,
 * with form login a redirect to the login page.
 */
class AuthenticationFailureHandler implements Handler<RoutingContext> {

    private final String path;
    private final String locationCookie;

    AuthenticationFailureHandler(String path, String locationCookie) {
        this.path = path;
        this.locationCookie = locationCookie;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!context.normalizedPath().startsWith(path) || !isAuthentication(context.failure()) || response.ended()) {
            context.next();
            return;
        }
        response.headers().remove(HttpHeaders.LOCATION).remove(HttpHeaders.WWW_AUTHENTICATE);
        // or the next login would end on this endpoint instead of a page
        response.removeCookie(locationCookie);
        response.setStatusCode(401)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("error", Errors.UNAUTHENTICATED).put("message", Errors.LOG_IN).encode());
    }

    private static boolean isAuthentication(Throwable failure) {
        return failure instanceof AuthenticationException;
    }
}
