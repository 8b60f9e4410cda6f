package io.gatewayassistant.embedding;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

/** Vectors of a list of texts, being built or ready. Immutable once ready; used by any number of threads, without locks. */
public final class Vectors implements AutoCloseable {

    private final @Nullable Encoding encoding;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable VectorTable table;
    private volatile boolean closed;

    Vectors(@Nullable Encoding encoding) {
        this.encoding = encoding;
    }

    /** Whether there are similarities; without a model there never are. */
    public boolean ready() {
        return table != null;
    }

    /**
     * Cosine similarity of the query to each text, by position: -1 to 1, and 0 for a blank text. Empty until ready, for a blank
     * query, and when the model fails. Takes milliseconds for a query that was not asked lately.
     */
    public Optional<float[]> similarities(String query) {
        VectorTable ready = table;
        if (ready == null || encoding == null) {
            return Optional.empty();
        }
        return encoding.query(query).map(ready::similarities);
    }

    /** Done when these vectors are ready or never will be: closed, failed, or without a model. */
    public CompletionStage<Void> done() {
        return done.minimalCompletionStage();
    }

    /** Stops the build, if it is under way; what is ready stays ready, for searches that are under way. */
    @Override
    public void close() {
        closed = true;
        done.complete(null);
    }

    boolean isClosed() {
        return closed;
    }

    void publish(VectorTable complete) {
        table = complete;
        done.complete(null);
    }
}
