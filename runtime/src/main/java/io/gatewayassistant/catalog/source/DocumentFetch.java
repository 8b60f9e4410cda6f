package io.gatewayassistant.catalog.source;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** One way to get at a document. */
interface DocumentFetch {

    /** The document, or empty when it is still {@code known}. Blocks. */
    Optional<Document> fetch(@Nullable Document known);
}
