package io.gatewayassistant.preset;

import java.util.List;

/**
 * Which operations of the admin API's documents are taken.
 *
 * @param include only these; all where it is empty
 * @param exclude never these
 */
public record CatalogSelection(Patterns include, Patterns exclude) {

    /** Patterns in which {@code *} stands for any characters and case does not matter. */
    public record Patterns(List<String> paths, List<String> tags, List<String> operationIds) {

        public Patterns {
            paths = List.copyOf(paths);
            tags = List.copyOf(tags);
            operationIds = List.copyOf(operationIds);
        }

        public static Patterns none() {
            return new Patterns(List.of(), List.of(), List.of());
        }
    }

    public static CatalogSelection everything() {
        return new CatalogSelection(Patterns.none(), Patterns.none());
    }
}
