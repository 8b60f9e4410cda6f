package io.gatewayassistant.preset;

import java.net.URI;

/**
 * Documentation to index: a folder of Markdown, or a Docusaurus search index.
 *
 * @param id short name
 * @param location {@code classpath:…}, {@code file:…} or {@code https:…}
 * @param baseUrl address or path of the published pages, empty where pages have none
 * @param language of the texts, such as {@code en}
 */
public record CorpusSource(String id, URI location, String baseUrl, String language) {

    public CorpusSource {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a corpus needs an id");
        }
        if (!location.isAbsolute()) {
            throw new IllegalArgumentException(
                    "location of corpus '" + id + "' must start with classpath:, file: or https:, was '" + location + "'");
        }
    }
}
