package io.gatewayassistant.catalog;

import java.util.List;
import java.util.Set;

/**
 * What a search came to.
 *
 * @param operations best first
 * @param unknownWords those of the query that occur nowhere in the catalog
 * @param catalog that was searched
 */
record SearchResult(String query, List<Operation> operations, Set<String> unknownWords, Catalog catalog) {

    static final int LIMIT = 10;

    SearchResult {
        operations = List.copyOf(operations);
    }
}
