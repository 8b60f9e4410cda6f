package io.gatewayassistant.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.gatewayassistant.catalog.CatalogStatus;

/** How the catalog is doing, as JSON. */
record CatalogView(String state, int operations, List<Source> sources) {

    /** @param loadedAt ISO 8601, absent before the first time */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String id, int operations, @Nullable String loadedAt, @Nullable String error) {
    }

    static CatalogView of(CatalogStatus status) {
        return new CatalogView(status.state().name().toLowerCase(Locale.ROOT), status.operations(),
                status.sources().stream().map(CatalogView::source).toList());
    }

    private static Source source(CatalogStatus.Source source) {
        return new Source(source.id(), source.operations(), source.loadedAt() == null ? null : source.loadedAt().toString(),
                source.error());
    }
}
