package io.gatewayassistant.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.rendering.SearchRendering;

/**
 * Labelled queries over a catalog, one JSON object a line: {@code {"query", "groups": [["GET /a", "GET /b"], …]}}. Each
 * group is a need, met by any of its operations.
 */
final class RetrievalSet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Query> queries;

    record Query(String text, List<Set<String>> needs) {
    }

    /**
     * @param recall5 share of the needs met by the first five operations, averaged over the queries
     * @param mrr mean of one over the rank of the first operation that meets a need, 0 beyond ten
     * @param zero queries without any result
     * @param characters mean size of the output
     */
    record Score(double recall5, double mrr, int zero, double characters) {
    }

    private RetrievalSet(List<Query> queries) {
        this.queries = List.copyOf(queries);
    }

    static RetrievalSet read(Path file) {
        try (var lines = Files.lines(file)) {
            return new RetrievalSet(lines.filter(line -> !line.isBlank()).map(RetrievalSet::query).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Query> queries() {
        return queries;
    }

    Score score(Catalog catalog) {
        double recall = 0;
        double reciprocal = 0;
        double characters = 0;
        int zero = 0;
        for (Query query : queries) {
            List<String> found = catalog.find(query.text()).operations().stream().map(Operation::signature).toList();
            long met = query.needs().stream().filter(need -> found.stream().limit(5).anyMatch(need::contains)).count();
            recall += (double) met / query.needs().size();
            int rank = firstRank(query, found);
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            zero += found.isEmpty() ? 1 : 0;
            characters += SearchRendering.render(catalog.find(query.text()), List.of()).length();
        }
        int n = queries.size();
        return new Score(recall / n, reciprocal / n, zero, characters / n);
    }

    private static int firstRank(Query query, List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            String signature = found.get(i);
            if (query.needs().stream().anyMatch(need -> need.contains(signature))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Query query(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            List<Set<String>> needs = new ArrayList<>();
            node.path("groups").forEach(group -> {
                Set<String> need = new HashSet<>();
                group.forEach(operation -> need.add(operation.asText()));
                needs.add(need);
            });
            return new Query(node.path("query").asText(), needs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
