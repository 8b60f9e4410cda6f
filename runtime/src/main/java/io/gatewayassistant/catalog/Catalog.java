package io.gatewayassistant.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.catalog.operation.Resources;
import io.gatewayassistant.catalog.search.OperationSearch;
import io.gatewayassistant.catalog.search.SearchResult;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;
import io.gatewayassistant.preset.Glossary;

/** All operations that the assistant knows: immutable, searched and matched by any number of threads at once. */
public final class Catalog implements AutoCloseable {

    private final List<Operation> operations;
    private final PathTrie paths;
    private final OperationSearch search;
    private final List<Resource> resources;
    private final Vectors vectors;

    private Catalog(List<Operation> operations, Glossary glossary, Embeddings embeddings) {
        this.operations = List.copyOf(operations);
        this.paths = new PathTrie(operations);
        PathStructure structure = new PathStructure(operations);
        this.resources = Resources.of(operations, structure);
        this.vectors = embeddings.available() ? embeddings.of(OperationSearch.sentences(operations)) : embeddings.of(List.of());
        this.search = new OperationSearch(operations, structure, glossary, resources, vectors::similarities);
    }

    /** Indexes these operations. */
    public static Catalog of(List<Operation> operations) {
        return of(operations, new Glossary(Map.of()));
    }

    /** Indexes these operations, also by what people call the things that they are about. */
    public static Catalog of(List<Operation> operations, Glossary glossary) {
        return of(operations, glossary, Embeddings.none());
    }

    /**
     * Indexes these operations, also by vectors where there is an embedding model. They are made in the background; until
     * they are ready, search goes by words.
     */
    public static Catalog of(List<Operation> operations, Glossary glossary, Embeddings embeddings) {
        return new Catalog(operations, glossary, embeddings);
    }

    /** Done when vectors are ready, or never will be: without a model at once. */
    public CompletionStage<Void> vectorsDone() {
        return vectors.done();
    }

    public List<Operation> operations() {
        return operations;
    }

    /**
     * The operation that a call would reach. Concrete segments win over parameters; nothing but the exact structure
     * matches. A HEAD that the document does not name counts as its GET.
     *
     * @param path absolute, normalised, without query; its segments may be percent-encoded
     */
    public Optional<OperationMatch> match(HttpVerb verb, String path) {
        Optional<OperationMatch> match = paths.match(verb, path);
        return match.isEmpty() && verb == HttpVerb.HEAD ? paths.match(HttpVerb.GET, path) : match;
    }

    /** Whether there is an operation at {@code path}, whatever its method. */
    public boolean covers(String path) {
        return Arrays.stream(HttpVerb.values()).anyMatch(verb -> match(verb, path).isPresent());
    }

    /** The operations most like a call that matched none, closest first. */
    public List<Operation> nearest(HttpVerb verb, String path, int limit) {
        return Nearest.to(verb, path, operations, limit);
    }

    /** What fits a question or request in any words, best first. */
    public SearchResult find(String query) {
        return search.find(query);
    }

    /** The kinds of things that the admin API manages: collections that can be listed, for a prompt. */
    public List<Resource> resources() {
        return resources;
    }

    /** Stops making vectors, where that is under way; what is ready goes on to be searched. */
    void retire() {
        vectors.close();
    }

    @Override
    public void close() {
        retire();
        search.close();
    }
}
