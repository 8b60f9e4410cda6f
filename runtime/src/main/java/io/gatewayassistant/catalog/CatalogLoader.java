package io.gatewayassistant.catalog;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * Loads all sources, each on its own, and makes a catalog of what is there. What fails keeps its last good operations, and
 * never holds up or loses the others.
 */
final class CatalogLoader {

    private static final Logger LOG = Logger.getLogger(CatalogLoader.class);

    private final Function<List<Operation>, Catalog> indexing;
    private final InstantSource clock;
    private final ReentrantLock publishing = new ReentrantLock();
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private volatile Snapshot snapshot;
    private volatile boolean stopped;

    /**
     * @param catalog absent until a first source was loaded
     */
    record Snapshot(@Nullable Catalog catalog, List<SourceState> sources) {
    }

    CatalogLoader(List<CatalogSource> sources, Function<List<Operation>, Catalog> indexing, InstantSource clock) {
        this.indexing = indexing;
        this.clock = clock;
        this.snapshot = new Snapshot(sources.isEmpty() ? indexing.apply(List.of()) : null,
                sources.stream().map(SourceState::unknown).toList());
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Done when there is a catalog. */
    CompletableFuture<Void> first() {
        return first;
    }

    /** Loads all sources at once; whatever arrives is searched at once. */
    CompletableFuture<Void> load(Executor executor) {
        try {
            return CompletableFuture.allOf(snapshot.sources().stream().map(SourceState::source)
                    .map(source -> CompletableFuture.runAsync(() -> load(source), executor))
                    .toArray(CompletableFuture[]::new));
        } catch (RejectedExecutionException e) {
            // The application is shutting down.
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The application stops: a load that is under way comes to nothing, which is no failure of its source. */
    void stop() {
        stopped = true;
    }

    private void load(CatalogSource source) {
        try {
            Optional<List<Operation>> changed = source.load();
            publish(source, changed);
        } catch (RuntimeException | StackOverflowError e) {
            fail(source, e);
        }
    }

    private void publish(CatalogSource source, Optional<List<Operation>> changed) {
        publishing.lock();
        try {
            if (stopped) {
                return;
            }
            SourceState before = state(source);
            SourceState after = before.loaded(changed.orElse(before.operations()), clock.instant());
            List<SourceState> states = replaced(after);
            Catalog old = snapshot.catalog();
            boolean same = changed.isEmpty() && old != null;
            snapshot = new Snapshot(same ? old : indexing.apply(merged(states)), states);
            if (!same && old != null) {
                old.retire();
            }
            first.complete(null);
            if (changed.isPresent() || before.error() != null) {
                LOG.infof("The OpenAPI document '%s' has %d operations", source.id(), after.operations().size());
            }
        } finally {
            publishing.unlock();
        }
    }

    /** The same failure again is nothing new. */
    private void fail(CatalogSource source, Throwable cause) {
        String why = cause instanceof CatalogException ? String.valueOf(cause.getMessage())
                : "It cannot be read; the log of the server says why";
        publishing.lock();
        try {
            if (stopped) {
                LOG.debugf(cause, "The OpenAPI document '%s' was not loaded: the application stops", source.id());
                return;
            }
            if (!why.equals(state(source).error())) {
                LOG.warnf(cause, "The OpenAPI document '%s' could not be loaded: %s", source.id(), why);
            }
            snapshot = new Snapshot(snapshot.catalog(), replaced(state(source).failed(why)));
        } finally {
            publishing.unlock();
        }
    }

    private SourceState state(CatalogSource source) {
        return snapshot.sources().stream().filter(state -> state.source() == source).findFirst().orElseThrow();
    }

    private List<SourceState> replaced(SourceState after) {
        return snapshot.sources().stream().map(state -> state.source() == after.source() ? after : state).toList();
    }

    /** One operation for each method and path, the first; ids that repeat across sources get the source's id in front. */
    private static List<Operation> merged(List<SourceState> states) {
        Set<String> signatures = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<Operation> merged = new ArrayList<>();
        for (SourceState state : states) {
            for (Operation operation : state.operations()) {
                if (signatures.add(operation.signature())) {
                    merged.add(
                            ids.add(operation.id()) ? operation : operation.withId(state.source().id() + "." + operation.id()));
                }
            }
        }
        return merged;
    }
}
