package io.gatewayassistant.catalog.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Resource;

/**
 * What a search came to.
 *
 * @param entries in reading order, best first; empty only where the catalog is
 * @param confident whether the first entries fit the query well; where not, they are only the nearest that there are
 * @param unknownWords those of the query that occur nowhere in the catalog, as they were written and in their order
 * @param didYouMean what the catalog has that is most like the words that it lacks, closest first
 * @param resources the kinds of things that the catalog manages, for a result that has nothing better to offer
 */
public record SearchResult(String query, List<Entry> entries, boolean confident, Set<String> unknownWords,
        List<String> didYouMean, List<Resource> resources) {

    /** How many entries a search shows. */
    public static final int LIMIT = 10;

    /**
     * One line of a result.
     *
     * @param twins the same action under another prefix or version, left out of the list for this one
     * @param yields the path parameters of other entries that an answer of this operation gives a value for
     */
    public record Entry(Operation operation, List<Operation> twins, List<String> yields) {

        public Entry {
            twins = List.copyOf(twins);
            yields = List.copyOf(yields);
        }

        static Entry of(Operation operation) {
            return new Entry(operation, List.of(), List.of());
        }
    }

    public SearchResult {
        entries = List.copyOf(entries);
        unknownWords = Collections.unmodifiableSet(new LinkedHashSet<>(unknownWords));
        didYouMean = List.copyOf(didYouMean);
        resources = List.copyOf(resources);
    }

    /** The operations of the entries, twins left out, in reading order. */
    public List<Operation> operations() {
        return entries.stream().map(Entry::operation).toList();
    }
}
