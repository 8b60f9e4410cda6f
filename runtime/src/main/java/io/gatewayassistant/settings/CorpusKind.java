package io.gatewayassistant.settings;

/** The forms that documentation is kept in. */
public enum CorpusKind {

    /** A tree of Markdown or MDX pages: a folder or a zip file. */
    PAGES,

    /** The {@code search-index.json} of a Docusaurus site. */
    SEARCH_INDEX,

    /** A published site, by its {@code sitemap.xml}. */
    SITE,

    /** The descriptions in an OpenAPI document. */
    OPENAPI
}
