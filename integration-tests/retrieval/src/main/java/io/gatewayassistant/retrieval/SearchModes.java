package io.gatewayassistant.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;
import io.gatewayassistant.preset.Glossary;

/** All ways to search that there are. */
public final class SearchModes {

    public static final SearchMode BASELINE = new Baseline();
    private static final List<SearchMode> PRODUCT = List.of(new Lexical());

    private SearchModes() {
    }

    /** The baseline, then the named ways of the product, all of them where none is named. */
    public static List<SearchMode> named(List<String> names) {
        Map<String, SearchMode> known = new LinkedHashMap<>();
        PRODUCT.forEach(mode -> known.put(mode.name(), mode));
        List<SearchMode> modes = new ArrayList<>(List.of(BASELINE));
        for (String name : names.isEmpty() ? known.keySet() : names) {
            SearchMode mode = known.get(name);
            if (mode == null && !name.equals(BASELINE.name())) {
                throw new EvaluationException("There is no mode '" + name + "': choose among "
                        + String.join(", ", known.keySet()) + "; " + BASELINE.name() + " always runs");
            }
            if (mode != null) {
                modes.add(mode);
            }
        }
        return modes;
    }

    /** The product's search, by words alone. */
    private record Lexical() implements SearchMode {

        @Override
        public String name() {
            return "lexical";
        }

        @Override
        public Engine build(List<Operation> operations, Glossary glossary) {
            Catalog catalog = Catalog.of(operations, glossary);
            return new Engine() {
                @Override
                public SearchResult find(String query) {
                    return catalog.find(query);
                }

                @Override
                public void close() {
                    catalog.close();
                }
            };
        }
    }

    /** Plain BM25 over all text of an operation as one field; it knows no glossary. */
    private record Baseline() implements SearchMode {

        @Override
        public String name() {
            return "bm25";
        }

        @Override
        public Engine build(List<Operation> operations, Glossary glossary) {
            PlainBm25<Operation> index = PlainBm25.of(operations, PlainText::of);
            return new Engine() {
                @Override
                public SearchResult find(String query) {
                    List<SearchResult.Entry> entries = index.search(query, SearchResult.LIMIT).stream()
                            .map(operation -> new SearchResult.Entry(operation, List.of(), List.of()))
                            .collect(Collectors.toList());
                    return new SearchResult(query, entries, true, Set.of(), List.of(), List.of());
                }

                @Override
                public void close() {
                    index.close();
                }
            };
        }
    }
}
