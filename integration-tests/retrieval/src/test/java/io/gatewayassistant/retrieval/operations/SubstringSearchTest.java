package io.gatewayassistant.retrieval.operations;

import static io.gatewayassistant.retrieval.operations.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.preset.Glossary;

class SubstringSearchTest {

    private final SearchMode.Engine search = new SubstringSearch().build(
            List.of(operation("GET /routes/{id}"), operation("GET /teams"), operation("GET /routes")), new Glossary(Map.of()));

    @Test
    void findsWhatHasEachWordAnywhereInTheOrderOfTheDocument() {
        assertThat(found("ROUTE, get?")).containsExactly("GET /routes/{id}", "GET /routes");
    }

    @Test
    void findsNothingWhereOneWordIsMissing() {
        assertThat(found("list routes")).isEmpty();
    }

    private List<String> found(String query) {
        return search.find(query).operations().stream().map(Operation::signature).toList();
    }
}
