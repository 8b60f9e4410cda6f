package io.gatewayassistant.retrieval.operations;

import java.util.List;
import java.util.Set;

/**
 * A query, and what has to be found for it.
 *
 * @param category empty where the set has none
 * @param needs each met by any of its operations, written {@code METHOD path}
 */
public record LabelledQuery(String id, String text, String category, List<Set<String>> needs) {

    public LabelledQuery {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'query' is missing or empty");
        }
        if (needs.isEmpty() || needs.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("'groups' must be an array of arrays of \"METHOD path\", none of them empty");
        }
        needs = needs.stream().map(Set::copyOf).toList();
    }
}
