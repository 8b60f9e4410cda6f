package io.gatewayassistant.docs.corpus;

/**
 * What tells one state of a document from the next.
 *
 * @param tag {@code ETag} as the server sent it, or a digest; empty where there is none
 * @param lastModified as the server sent it, empty where it did not
 */
public record Stamp(String tag, String lastModified) {

    /** Of a document that is not known yet, or that tells nothing of its state. */
    public static final Stamp NONE = new Stamp("", "");
}
