package io.gatewayassistant.docs.fetch;

/**
 * What a server told about the state of a page, to ask with whether it changed.
 *
 * @param tag {@code ETag}, empty where there was none
 * @param lastModified {@code Last-Modified}, empty where there was none
 */
public record Validators(String tag, String lastModified) {

    /** Asks for the page in any case. */
    public static final Validators NONE = new Validators("", "");
}
