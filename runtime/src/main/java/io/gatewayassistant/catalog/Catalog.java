package io.gatewayassistant.catalog;

import java.util.List;
import java.util.Optional;

/** All operations that the assistant knows: immutable, searched and matched by any number of threads at once. */
public final class Catalog implements AutoCloseable {

    private final List<Operation> operations;
    private final PathTrie paths;
    private final OperationSearch search;
    private final List<Resource> resources;

    private Catalog(List<Operation> operations) {
        this.operations = List.copyOf(operations);
        this.paths = new PathTrie(operations);
        this.search = new OperationSearch(operations);
        this.resources = Resources.of(operations);
    }

    /** Indexes these operations; takes a second for ten thousand of them. */
    public static Catalog of(List<Operation> operations) {
        return new Catalog(operations);
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

    /** The operations most like a call that matched none, closest first. */
    public List<Operation> nearest(HttpVerb verb, String path, int limit) {
        return Nearest.to(verb, path, operations, limit);
    }

    /** The operations that fit a question or request in any words, best first. */
    public List<Operation> search(String query, int limit) {
        return search.search(query, limit);
    }

    /** The kinds of things that the admin API manages: collections that can be listed, for a prompt. */
    public List<Resource> resources() {
        return resources;
    }

    @Override
    public void close() {
        search.close();
    }
}
