package io.gatewayassistant.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** One body of documentation. */
public interface CorpusConfig {

    /**
     * Where it is: a folder or a zip file of Markdown, a Docusaurus {@code search-index.json}, a {@code sitemap.xml} or an
     * OpenAPI document, as {@code classpath:…}, {@code file:…} or {@code https:…}; {@code bundle:name} for what
     * {@code bundled-docs} names.
     */
    URI location();

    /** What it is kept in, where the name of the location does not tell. */
    Optional<CorpusKind> kind();

    /** Address of the published pages, for links. */
    Optional<String> baseUrl();

    /** Language of the texts. */
    @WithDefault("en")
    String language();

    /** Version of the product that the texts are about. */
    Optional<String> version();

    /** Only pages with these paths; all unless set. {@code *} stands for any characters, case does not matter. */
    Optional<List<String>> include();

    /** Never pages with these paths. */
    Optional<List<String>> exclude();

    /** Pages that are read of a site at most. */
    @WithDefault("500")
    int maxPages();

    /** How the anchors of headings are made that have none of their own. */
    @WithDefault("github")
    AnchorStyle anchors();
}
