package io.gatewayassistant.retrieval.measure;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.embedding.Embeddings;

/** The embedding models on the class path, with vectors kept between runs; without one where it is not there. */
public final class StoredVectors {

    private static final String BGE_SMALL = "bge-small-en-v1.5-q";
    private static final String MINI_LM = "all-minilm-l6-v2-q";

    /** Where vectors are kept; nowhere where it is not set. */
    private static final String PROPERTY = "retrieval.vectors";

    private StoredVectors() {
    }

    public static Embeddings bgeSmall() {
        return Embeddings.standalone(directory(), Set.of(BGE_SMALL));
    }

    public static Embeddings miniLm() {
        return Embeddings.standalone(directory(), Set.of(MINI_LM));
    }

    /** Both models as one, as the product uses them where both are there. */
    public static Embeddings both() {
        return miniLm().available() ? Embeddings.standalone(directory(), Set.of(BGE_SMALL, MINI_LM)) : Embeddings.none();
    }

    private static @Nullable Path directory() {
        String directory = System.getProperty(PROPERTY, "");
        return directory.isEmpty() ? null : Path.of(directory);
    }
}
