package io.gatewayassistant.retrieval.operations;

import java.util.List;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;
import io.gatewayassistant.preset.Glossary;

/** A way to search: from operations to something that answers queries. */
public interface SearchMode {

    /** As the report and {@code -Dretrieval.modes} call it. */
    String name();

    /** Everything that has to be done before the first query. */
    Engine build(List<Operation> operations, Glossary glossary);

    /** What answers queries; closed when it is not needed any more. */
    interface Engine extends AutoCloseable {

        SearchResult find(String query);

        @Override
        default void close() {
        }
    }
}
