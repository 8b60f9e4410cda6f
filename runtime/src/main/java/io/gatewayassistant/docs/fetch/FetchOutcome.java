package io.gatewayassistant.docs.fetch;

import java.net.URI;

/** What came of a request for a page. */
public sealed interface FetchOutcome {

    /**
     * The page.
     *
     * @param url that it was fetched from
     * @param mediaType lower case, without parameters
     */
    record Page(URI url, String mediaType, String text) implements FetchOutcome {
    }

    /** The rules forbid it; nothing was sent where the address was the reason. */
    record Refused(String reason) implements FetchOutcome {
    }

    /** The host did not give it. */
    record Failed(String reason) implements FetchOutcome {
    }
}
