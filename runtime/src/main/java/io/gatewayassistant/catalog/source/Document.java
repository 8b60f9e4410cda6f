package io.gatewayassistant.catalog.source;

import org.jspecify.annotations.Nullable;

/**
 * A document as it was fetched.
 *
 * @param etag validator of this version, absent where the server sent none
 * @param lastModified the same
 */
record Document(byte[] bytes, @Nullable String etag, @Nullable String lastModified) {

    static Document of(byte[] bytes) {
        return new Document(bytes, null, null);
    }
}
