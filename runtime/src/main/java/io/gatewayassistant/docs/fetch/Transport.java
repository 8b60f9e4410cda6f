package io.gatewayassistant.docs.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

/** Sends one GET request to one address. */
public interface Transport {

    /**
     * @param url whose host is named to the server and in its certificate
     * @param address that is connected to; the host is not resolved again
     * @param accept media types
     * @param timeout of the whole exchange
     * @param maxBytes of the body as it is transferred; reading stops there
     */
    record Request(URI url, InetAddress address, String accept, Duration timeout, int maxBytes) {
    }

    /**
     * @param contentType empty where the server named none, as the other two
     * @param body empty unless the status is 200
     */
    record Response(int status, String contentType, String contentEncoding, String location, byte[] body) {
    }

    /** The answer, whatever its status; redirects are not followed. Blocks. */
    Response get(Request request) throws IOException;
}
