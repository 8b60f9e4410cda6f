package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.net.URI;

/** Where corpora with an address come from. */
@FunctionalInterface
public interface Remote {

    /**
     * The document at an address, unless it is known. Blocks.
     *
     * @param known of the last time, {@link Stamp#NONE} at first
     * @throws IOException where there is none; the message says why
     */
    Fetched fetch(URI url, Stamp known) throws IOException;
}
