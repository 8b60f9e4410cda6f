package io.gatewayassistant.catalog.search;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.index.Hit;
import io.gatewayassistant.index.TextIndex;
import io.gatewayassistant.index.TextIndexBuilder;
import io.gatewayassistant.preset.Glossary;

/**
 * Ranks operations for a query in any words: by the words, by pieces of names, and by what the verb wishes. Each kind of
 * evidence is brought to the scale of its best hit, then they are added with weights measured on the retrieval sets.
 */
public final class OperationSearch implements AutoCloseable {

    private static final float WORDS = 1;
    private static final float PIECES = 0.5f;
    private static final float WISH = 0.5f;

    /** How many hits of each kind of evidence are looked at. */
    private static final int CANDIDATES = 200;

    /** Where scores are equal, the simpler operation comes first, and the order is always the same. */
    private static final Comparator<Map.Entry<Operation, Float>> BEST_FIRST = Map.Entry
            .<Operation, Float> comparingByValue().reversed().thenComparing(entry -> entry.getKey().path().length())
            .thenComparing(entry -> entry.getKey().signature());

    private final TextIndex<Operation> index;
    private final PathStructure paths;
    private final List<Resource> resources;

    /** Indexes these operations, also by what people call the things that they are about. */
    public OperationSearch(List<Operation> operations, PathStructure paths, Glossary glossary, List<Resource> resources) {
        OperationTexts texts = new OperationTexts(glossary);
        TextIndexBuilder<Operation> builder = TextIndex.builder(OperationTexts.FIELDS);
        operations.forEach(operation -> builder.add(operation, texts.of(operation)));
        this.index = builder.build();
        this.paths = paths;
        this.resources = List.copyOf(resources);
    }

    /** What fits a question or request in any words, at most {@link SearchResult#LIMIT} operations. */
    public SearchResult find(String query) {
        List<SearchResult.Entry> entries = search(query, SearchResult.LIMIT).stream().map(SearchResult.Entry::of).toList();
        return new SearchResult(query, entries, true, unknownWords(query), List.of(), resources);
    }

    private List<Operation> search(String query, int limit) {
        Map<Operation, Float> scores = new IdentityHashMap<>();
        add(scores, index.search(query, CANDIDATES, OperationTexts.WORDS), WORDS);
        add(scores, index.search(query, CANDIDATES, OperationTexts.PIECES), PIECES);
        Set<Wish> wishes = Wish.of(query);
        scores.replaceAll((operation, score) -> score + WISH * fit(wishes, operation));
        return scores.entrySet().stream().sorted(BEST_FIRST).limit(limit).map(Map.Entry::getKey).toList();
    }

    /** The words of the query that no operation has. */
    private Set<String> unknownWords(String query) {
        return index.unknownWords(query, OperationTexts.WORDS);
    }

    @Override
    public void close() {
        index.close();
    }

    private static void add(Map<Operation, Float> scores, List<Hit<Operation>> hits, float weight) {
        float best = hits.isEmpty() ? 1 : hits.getFirst().score();
        hits.forEach(hit -> scores.merge(hit.item(), weight * hit.score() / best, Float::sum));
    }

    private float fit(Set<Wish> wishes, Operation operation) {
        PathStructure.Role role = paths.role(operation);
        return (float) wishes.stream().mapToDouble(wish -> wish.fit(operation.verb(), role)).max().orElse(0);
    }
}
