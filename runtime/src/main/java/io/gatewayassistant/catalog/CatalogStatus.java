package io.gatewayassistant.catalog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the catalog is doing.
 *
 * @param operations number of operations that can be searched now
 */
public record CatalogStatus(State state, int operations, List<Source> sources) {

    /** Of the whole catalog: failed means that no source could be loaded yet. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    /**
     * One document.
     *
     * @param operations taken from it
     * @param loadedAt when its present operations were read, absent before the first time
     * @param error why the last attempt failed, in words for an administrator; absent when it did not
     */
    public record Source(String id, int operations, @Nullable Instant loadedAt, @Nullable String error) {
    }

    public CatalogStatus {
        sources = List.copyOf(sources);
    }
}
