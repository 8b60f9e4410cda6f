package io.gatewayassistant.sample.backoffice;

/**
 * A document to be edited as JSON.
 *
 * @param name what the document is called
 * @param url where it is sent
 * @param etag what it was read as; empty for a new one
 * @param list the page to go to afterwards; empty where there is only one
 */
public record Editor(String name, String json, String url, String etag, String list) {

    public boolean isNew() {
        return etag.isEmpty();
    }

    /** Of what is edited: the last part of its address. */
    public String id() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    public boolean isDeletable() {
        return !isNew() && !list.isEmpty();
    }

    public String method() {
        return isNew() ? "POST" : "PUT";
    }
}
