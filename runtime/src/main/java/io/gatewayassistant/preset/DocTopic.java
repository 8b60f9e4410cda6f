package io.gatewayassistant.preset;

/**
 * A curated starting point of the documentation.
 *
 * @param name what a question calls it, short
 * @param url https address, or the path of a page of an indexed corpus
 */
public record DocTopic(String name, String url) {

    public DocTopic {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a topic's name must not be blank");
        }
        if (!url.startsWith("https://") && !url.startsWith("/")) {
            throw new IllegalArgumentException(
                    "url of topic '" + name + "' must be an https address or the path of an indexed page, was '" + url + "'");
        }
    }
}
