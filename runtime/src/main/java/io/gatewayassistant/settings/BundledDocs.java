package io.gatewayassistant.settings;

import io.smallrye.config.WithDefault;

/** A folder of Markdown that the build reads, so that the application need not at its start. */
public interface BundledDocs {

    /** The folder: on the class path as {@code classpath:…}, or a path from the folder that the application is built in. */
    String folder();

    /** Language of the pages, as ISO code. A corpus that takes them for another is indexed when the application starts. */
    @WithDefault("en")
    String language();

    /** How the anchors of headings are made that have none of their own. */
    @WithDefault("github")
    AnchorStyle anchors();
}
