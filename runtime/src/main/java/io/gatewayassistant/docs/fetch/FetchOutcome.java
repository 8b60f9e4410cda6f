package io.gatewayassistant.docs.fetch;

import java.net.URI;
import java.nio.charset.Charset;

/** What came of a request for a page. */
public sealed interface FetchOutcome {

    /**
     * The page.
     *
     * @param url that it was fetched from
     * @param mediaType lower case, without parameters
     * @param body unpacked
     * @param validators to ask with the next time
     */
    record Page(URI url, String mediaType, byte[] body, Charset charset, Validators validators) implements FetchOutcome {

        public String text() {
            return new String(body, charset);
        }
    }

    /** It is what it was at the time of the validators. */
    record Unchanged() implements FetchOutcome {
    }

    /** The host has no such page. */
    record Missing(String reason) implements FetchOutcome {
    }

    /** The rules forbid it; nothing was sent where the address was the reason. */
    record Refused(String reason) implements FetchOutcome {
    }

    /** The host did not give it. */
    record Failed(String reason) implements FetchOutcome {
    }
}
