package io.gatewayassistant.docs.corpus;

/** What came of asking for a document. */
public sealed interface Fetched {

    /**
     * The document.
     *
     * @param stamp to ask with the next time
     */
    record Document(byte[] body, String mediaType, Stamp stamp) implements Fetched {
    }

    /** It is what it was at the time of the stamp. */
    record Unchanged() implements Fetched {
    }
}
