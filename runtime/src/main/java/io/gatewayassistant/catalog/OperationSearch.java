package io.gatewayassistant.catalog;

import java.util.List;
import java.util.Map;

import io.gatewayassistant.index.Analysis;
import io.gatewayassistant.index.Field;
import io.gatewayassistant.index.Hit;
import io.gatewayassistant.index.TextIndex;
import io.gatewayassistant.index.TextIndexBuilder;

/** Ranks operations for a query in any words. */
final class OperationSearch implements AutoCloseable {

    private final TextIndex<Operation> index;

    OperationSearch(List<Operation> operations) {
        TextIndexBuilder<Operation> builder = TextIndex.builder(new Field("id", Analysis.IDENTIFIERS, 2),
                new Field("path", Analysis.IDENTIFIERS, 2), new Field("tags", Analysis.IDENTIFIERS, 1),
                new Field("summary", Analysis.ENGLISH, 2), new Field("description", Analysis.ENGLISH, 1));
        operations.forEach(operation -> builder.add(operation, texts(operation)));
        this.index = builder.build();
    }

    List<Operation> search(String query, int limit) {
        return index.search(query, limit).stream().map(Hit::item).toList();
    }

    @Override
    public void close() {
        index.close();
    }

    private static Map<String, String> texts(Operation operation) {
        return Map.of("id", operation.id(), "path", operation.path(), "tags", String.join(" ", operation.tags()), "summary",
                operation.summary(), "description", operation.description());
    }
}
