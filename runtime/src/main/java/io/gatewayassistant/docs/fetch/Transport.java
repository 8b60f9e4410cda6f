package io.gatewayassistant.docs.fetch;

import java.io.IOException;
import java.net.URI;

/** Sends one GET request on one way. */
public interface Transport {

    /**
     * @param url whose host is named to the server and in its certificate
     * @param route to the host
     * @param accept media types
     * @param known of the page, to be asked with
     */
    record Request(URI url, Route route, String accept, Validators known, FetchLimits limits) {
    }

    /**
     * @param contentType empty where the server named none, as the other headers
     * @param body as it was transferred, empty unless the status is 200
     */
    record Response(int status, String contentType, String contentEncoding, String location, Validators validators,
            byte[] body) {
    }

    /** The answer, whatever its status; redirects are not followed. Blocks, at most for the time of the limits. */
    Response get(Request request) throws IOException;
}
