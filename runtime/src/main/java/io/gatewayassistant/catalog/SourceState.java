package io.gatewayassistant.catalog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * What is known of one source.
 *
 * @param operations of the last successful load
 * @param loadedAt when that was, absent before it
 * @param error of the last load, absent where it succeeded
 */
record SourceState(CatalogSource source, List<Operation> operations, @Nullable Instant loadedAt, @Nullable String error) {

    static SourceState unknown(CatalogSource source) {
        return new SourceState(source, List.of(), null, null);
    }

    SourceState loaded(List<Operation> now, Instant at) {
        return new SourceState(source, now, at, null);
    }

    /** The operations of before stay. */
    SourceState failed(String why) {
        return new SourceState(source, operations, loadedAt, why);
    }

    boolean isLoaded() {
        return loadedAt != null;
    }

    CatalogStatus.Source status() {
        return new CatalogStatus.Source(source.id(), operations.size(), loadedAt, error);
    }
}
