package io.gatewayassistant.spi;

/**
 * A page of documentation.
 *
 * @param path of the page within its corpus, unique there
 * @param url address that a reader opens, absolute or a path of this application
 * @param title empty where the first heading is the title
 * @param markdown text; anchors of its headings are made as GitHub does, or given as {@code {#anchor}}
 */
public record DocumentationPage(String path, String url, String title, String markdown) {

    public DocumentationPage {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a page of documentation needs a path that is unique in its corpus");
        }
    }
}
