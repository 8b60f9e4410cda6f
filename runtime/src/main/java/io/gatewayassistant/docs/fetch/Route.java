package io.gatewayassistant.docs.fetch;

import java.net.InetAddress;

/** The way that a request takes to its host. */
public sealed interface Route {

    /** To the very address that was checked; the host is not resolved again. */
    record Direct(InetAddress address) implements Route {
    }

    /** Through the configured proxy, which resolves the host. */
    record ViaProxy() implements Route {
    }
}
