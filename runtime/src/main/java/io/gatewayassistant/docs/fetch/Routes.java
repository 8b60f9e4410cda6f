package io.gatewayassistant.docs.fetch;

import java.net.UnknownHostException;
import java.util.List;

/** Finds the ways to an allowed host. */
@FunctionalInterface
public interface Routes {

    /**
     * The ways, the first to be tried first; at least one. Blocks.
     *
     * @throws RefusedAddressException where the host leads to where nothing must be sent
     */
    List<Route> to(String host) throws UnknownHostException, RefusedAddressException;

    /** All through the configured proxy. */
    static Routes viaProxy() {
        return host -> List.of(new Route.ViaProxy());
    }
}
