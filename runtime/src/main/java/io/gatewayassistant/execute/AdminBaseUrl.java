package io.gatewayassistant.execute;

import java.net.URI;

/**
 * Where the admin API is: configured, or the socket this process bound itself. Never anything that a request said.
 */
interface AdminBaseUrl {

    /**
     * Scheme, host, port, and a path that ends without a slash.
     *
     * @throws io.gatewayassistant.execute.request.CallRefused where it is not known yet
     */
    URI get();

    /** Whether it is this process' own socket, whose certificate need not name it. */
    boolean ownSocket();
}
