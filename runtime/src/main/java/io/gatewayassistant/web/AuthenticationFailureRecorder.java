package io.gatewayassistant.web;

import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Hands the failure handler to the build, which knows the path. */
@Recorder
public class AuthenticationFailureRecorder {

    public Handler<RoutingContext> handler(String path, String locationCookie) {
        return new AuthenticationFailureHandler(path, locationCookie);
    }
}
