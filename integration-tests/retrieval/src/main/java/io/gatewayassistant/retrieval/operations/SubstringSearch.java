package io.gatewayassistant.retrieval.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;
import io.gatewayassistant.preset.Glossary;

/**
 * The way of the Otoroshi Assistant, as a peer beside ours: an operation is found where each word of the query is part of its
 * text, wherever it is, and what is found stands as in the document. It knows no glossary.
 */
record SubstringSearch() implements SearchMode {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    @Override
    public String name() {
        return "substring";
    }

    @Override
    public Engine build(List<Operation> operations, Glossary glossary) {
        List<Indexed> texts = operations.stream().map(Indexed::of).toList();
        return query -> {
            List<String> words = NOT_A_WORD.splitAsStream(query.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                    .toList();
            List<SearchResult.Entry> entries = texts.stream().filter(text -> words.stream().allMatch(text.text()::contains))
                    .limit(SearchResult.LIMIT).map(Indexed::entry).toList();
            return new SearchResult(query, entries, true, Set.of(), List.of(), List.of());
        };
    }

    private record Indexed(Operation operation, String text) {

        static Indexed of(Operation operation) {
            List<String> texts = new ArrayList<>(
                    List.of(operation.id(), operation.signature(), operation.summary(), operation.description()));
            texts.addAll(operation.tags());
            return new Indexed(operation, String.join(" ", texts).toLowerCase(Locale.ROOT));
        }

        SearchResult.Entry entry() {
            return new SearchResult.Entry(operation, List.of(), List.of());
        }
    }
}
