package io.gatewayassistant.sample;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The sample gateway's own configuration. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** Folder of the database, relative to the folder the gateway was started in. */
    String dataDirectory();

    /** Whether the gateway ends when the process that started it ends. */
    @WithDefault("false")
    boolean stopWithParent();

    /** The backoffice side of the gateway: the backoffice, the admin API, the assistant. */
    Backoffice backoffice();

    /** What is created on the first start. */
    Seed seed();

    interface Backoffice {

        /**
         * Hosts that serve the backoffice side, without port; the address that a connection came in on is always one. Every
         * other host belongs to the data plane.
         */
        @WithDefault("localhost,127.0.0.1,[::1]")
        List<String> hosts();
    }

    interface Seed {

        /** Whether an empty gateway is filled with the estate of an invented company. */
        @WithDefault("false")
        boolean enabled();

        /** Secret of the API key {@code assistant}, which may call the admin API; without it there is no such key. */
        Optional<String> adminKeySecret();
    }
}
