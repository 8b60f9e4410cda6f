package io.gatewayassistant.retrieval.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Modes;
import io.gatewayassistant.retrieval.measure.PlainBm25;
import io.gatewayassistant.retrieval.measure.StoredVectors;

/** All ways to search that there are. */
public final class SearchModes {

    public static final SearchMode BASELINE = new Baseline();

    private SearchModes() {
    }

    /** The baseline, then the named ones, all of them where none is named: the peer, then the ways of the product. */
    public static List<SearchMode> named(List<String> names) {
        List<SearchMode> others = new ArrayList<>(
                List.of(new SubstringSearch(), new Product("lexical", Embeddings.none())));
        Stream.of(new Product("hybrid", StoredVectors.bgeSmall()), new Product("hybrid-two", StoredVectors.both()))
                .filter(mode -> mode.embeddings().available()).forEach(others::add);
        return Modes.named(names, BASELINE, others, SearchMode::name);
    }

    /** The product's search: by words alone, or by meaning as well where there is an embedding model. */
    private record Product(String name, Embeddings embeddings) implements SearchMode {

        @Override
        public Engine build(List<Operation> operations, Glossary glossary) {
            Catalog catalog = Catalog.of(operations, glossary, embeddings);
            catalog.vectorsDone().toCompletableFuture().join();
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
