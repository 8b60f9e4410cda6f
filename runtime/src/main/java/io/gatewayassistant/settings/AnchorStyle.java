package io.gatewayassistant.settings;

/** How a site generator makes the anchors of headings that have none of their own. */
public enum AnchorStyle {

    /** As GitHub, Docusaurus, Starlight and Hugo do. */
    GITHUB,

    /** As MkDocs does. */
    MKDOCS
}
