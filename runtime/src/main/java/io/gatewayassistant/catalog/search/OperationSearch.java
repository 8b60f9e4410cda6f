package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.preset.Glossary;

/**
 * Finds the operations that a request needs: ranked, each need with its place, twins as one, and with what gives the
 * identifiers that they need. Immutable; any number of threads search at once, without locks.
 */
public final class OperationSearch implements AutoCloseable {

    /** How far down twins are looked for. */
    private static final int LOOKED_AT = 40;

    /** Who needs an identifier further down is not meant often enough to take a place for it. */
    private static final int FIRST = 4;

    /**
     * With a smaller share of what is asked for in its names, the first operation is only the nearest that there is. On the
     * development sets this marks a fifth of the requests, and more than half of those whose first five operations are wrong.
     */
    private static final float FITTING = 0.25f;

    private final List<Operation> operations;
    private final List<Resource> resources;
    private final Ranking ranking;
    private final Twins twins;
    private final Producers producers;
    private final Suggestions suggestions;

    /**
     * Indexes operations, also by what people call the things that they are about.
     *
     * @param similarities of a text to each operation, by position; empty where there are no vectors, or not yet
     */
    public OperationSearch(List<Operation> operations, PathStructure paths, Glossary glossary, List<Resource> resources,
            Function<String, Optional<float[]>> similarities) {
        this.operations = List.copyOf(operations);
        this.resources = List.copyOf(resources);
        this.ranking = new Ranking(this.operations, paths, new OperationTexts(glossary), similarities);
        this.twins = new Twins(this.operations);
        this.producers = new Producers(this.operations);
        this.suggestions = new Suggestions(resources);
    }

    /** What each operation is about, as a sentence to make a vector of. */
    public static List<String> sentences(List<Operation> operations) {
        return operations.stream().map(OperationTexts::sentence).toList();
    }

    /** What fits a request in any words, at most {@link SearchResult#LIMIT} operations; none only where there are none. */
    public SearchResult find(String query) {
        Request request = ranking.request(query);
        List<Candidate> candidates = Coverage.ordered(ranking.candidates(query, request), request);
        Set<String> unknown = ranking.unknownWords(request);
        boolean confident = !candidates.isEmpty() && request.demand().share(candidates.getFirst().covered()) >= FITTING;
        List<String> didYouMean = confident ? List.of() : suggestions.of(unknown);
        return new SearchResult(query, candidates.isEmpty() ? anything() : entries(candidates, request.named()), confident,
                unknown,
                didYouMean, resources);
    }

    @Override
    public void close() {
        ranking.close();
    }

    private List<SearchResult.Entry> entries(List<Candidate> candidates, boolean named) {
        Map<Operation, Float> scores = new IdentityHashMap<>();
        candidates.forEach(candidate -> scores.put(candidate.profile().operation(), candidate.score()));
        List<Operation> order = candidates.stream().limit(LOOKED_AT).map(candidate -> candidate.profile().operation())
                .toList();
        List<SearchResult.Entry> entries = new ArrayList<>();
        for (List<Operation> family : twins.families(order)) {
            entries.add(new SearchResult.Entry(family.getFirst(), family.subList(1, family.size()), List.of()));
        }
        offerProducer(entries, named, producer -> scores.getOrDefault(producer, 0f));
        return entries.subList(0, Math.min(SearchResult.LIMIT, entries.size()));
    }

    /**
     * Beside the first operation that needs an identifier: behind it, or before it where a thing is named that a search finds,
     * since that is the order of the calls.
     */
    private void offerProducer(List<SearchResult.Entry> entries, boolean named, Function<Operation, Float> score) {
        for (int i = 0; i < Math.min(FIRST, entries.size()); i++) {
            Optional<Producers.Producer> found = producers.of(entries.get(i).operation(), score::apply);
            if (found.isEmpty()) {
                continue;
            }
            Operation producer = found.get().operation();
            int place = position(entries, producer);
            if (place > i) {
                entries.remove(place);
            }
            if (place < 0 || place > i) {
                int before = named && found.get().byText() ? i : i + 1;
                entries.add(before, new SearchResult.Entry(producer, List.of(), List.of(found.get().parameter())));
                return;
            }
        }
    }

    private static int position(List<SearchResult.Entry> entries, Operation operation) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).operation() == operation || entries.get(i).twins().contains(operation)) {
                return i;
            }
        }
        return -1;
    }

    /** Where no word is known at all: something of each kind of thing, rather than nothing. */
    private List<SearchResult.Entry> anything() {
        Collection<Operation> listings = resources.stream()
                .flatMap(resource -> operations.stream().filter(operation -> operation.path().equals(resource.path()))
                        .limit(1))
                .limit(SearchResult.LIMIT).toList();
        return (listings.isEmpty() ? operations.subList(0, Math.min(SearchResult.LIMIT, operations.size())) : listings)
                .stream().map(SearchResult.Entry::of).toList();
    }
}
