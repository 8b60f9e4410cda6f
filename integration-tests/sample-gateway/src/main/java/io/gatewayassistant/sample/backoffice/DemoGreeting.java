package io.gatewayassistant.sample.backoffice;

import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;

/** Says where the demo is and how to get in, once it listens. */
class DemoGreeting {

    private static final Logger LOG = Logger.getLogger(DemoGreeting.class);

    private final HttpServer server;

    DemoGreeting(HttpServer server) {
        this.server = server;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (ConfigUtils.isProfileActive("demo")) {
            LOG.infof("%n%n    The sample gateway is ready: http://localhost:%d/%n    Log in as admin with the password admin"
                    + " (or as viewer with viewer, who may not use the assistant).%n    Stop it with Ctrl-C.%n",
                    server.getPort());
        }
    }
}
