package io.gatewayassistant.retrieval.measure;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.embedding.Embeddings;

/** The embedding model on the class path, with vectors kept between runs. */
public final class StoredVectors {

    /** Where vectors are kept; nowhere where it is not set. */
    private static final String PROPERTY = "retrieval.vectors";

    private StoredVectors() {
    }

    public static Embeddings embeddings() {
        return Embeddings.standalone(directory());
    }

    /** The model of this artifact, if it is on the class path. */
    public static Embeddings embeddings(String artifact) {
        return Embeddings.standalone(directory(), artifact);
    }

    private static @Nullable Path directory() {
        String directory = System.getProperty(PROPERTY, "");
        return directory.isEmpty() ? null : Path.of(directory);
    }
}
