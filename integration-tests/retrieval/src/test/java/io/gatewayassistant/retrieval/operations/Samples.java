package io.gatewayassistant.retrieval.operations;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.catalog.search.SearchResult;

/** Operations and results to measure. */
final class Samples {

    private Samples() {
    }

    static Operation operation(String signature) {
        String[] parts = signature.split(" ");
        return new Operation("sample", HttpVerb.valueOf(parts[0]), parts[1], signature.replaceAll("\\W+", "-"), "", "",
                List.of(), List.of(), null, Shape.ANY);
    }

    static SearchResult.Entry entry(String signature, String... twins) {
        return new SearchResult.Entry(operation(signature), Stream.of(twins).map(Samples::operation).toList(), List.of());
    }

    static SearchResult result(SearchResult.Entry... entries) {
        return new SearchResult("anything", List.of(entries), true, Set.of(), List.of(), List.of());
    }
}
