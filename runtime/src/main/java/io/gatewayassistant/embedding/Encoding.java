package io.gatewayassistant.embedding;

import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The model, loaded when it is first needed, and the vectors of the latest queries. */
final class Encoding {

    private static final Logger LOG = Logger.getLogger(Encoding.class);

    /** Whoever searches waits for the query's vector: what comes after this is not read. */
    private static final int MAX_QUERY_LENGTH = 1_000;

    private static final int QUERIES_KEPT = 256;

    private final Supplier<TextEncoder> loading;
    private final Cache<String, float[]> queries = Caffeine.newBuilder().maximumSize(QUERIES_KEPT).build();
    private volatile @Nullable TextEncoder encoder;
    private volatile boolean failed;

    Encoding(Supplier<TextEncoder> loading) {
        this.loading = loading;
    }

    /** Whether the model could not be loaded, or failed on a text. */
    boolean failed() {
        return failed;
    }

    /**
     * The model; called by one thread at a time, for it may take a second.
     *
     * @throws EmbeddingException when the model cannot be loaded
     * @throws LinkageError when there are no native libraries for this machine
     */
    TextEncoder load() {
        TextEncoder loaded = encoder;
        if (loaded == null) {
            loaded = loading.get();
            encoder = loaded;
        }
        return loaded;
    }

    /** The vector of a query, with length 1; empty while the model is not loaded, or when it fails. */
    Optional<float[]> query(String query) {
        TextEncoder loaded = encoder;
        String start = query.substring(0, Math.min(query.length(), MAX_QUERY_LENGTH)).strip();
        if (loaded == null || start.isEmpty()) {
            return Optional.empty();
        }
        // Not Cache.get, which holds a lock while it computes: rather is a query embedded twice.
        float[] known = queries.getIfPresent(start);
        return known != null ? Optional.of(known) : embed(loaded, start);
    }

    /** Gives up for good. */
    void fail(Throwable cause) {
        if (!failed) {
            failed = true;
            LOG.warn("The embedding model does not work here, so that search uses words only: see the cause, or set "
                    + "quarkus.gateway-assistant.embedding.enabled=false", cause);
        }
    }

    void close() {
        TextEncoder loaded = encoder;
        encoder = null;
        if (loaded != null) {
            loaded.close();
        }
    }

    private Optional<float[]> embed(TextEncoder loaded, String query) {
        try {
            float[] vector = unit(loaded.query(query));
            queries.put(query, vector);
            return Optional.of(vector);
        } catch (EmbeddingException e) {
            LOG.debugf(e, "A query is searched by its words only");
            return Optional.empty();
        }
    }

    /** With length 1, in the same direction. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; squares > 0 && i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }
}
