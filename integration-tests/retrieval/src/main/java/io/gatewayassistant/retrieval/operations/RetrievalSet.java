package io.gatewayassistant.retrieval.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.CatalogException;
import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.openapi.Patterns;
import io.gatewayassistant.catalog.openapi.Selection;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.JsonLines;

/** A folder with a catalog ({@code catalog.json}) and labelled queries over it ({@code queries.jsonl}). */
public record RetrievalSet(String name, List<Operation> operations, List<LabelledQuery> queries) {

    private static final String CATALOG = "catalog.json";
    private static final String QUERIES = "queries.jsonl";

    /** Bulk operations would crowd out the ones that they are copies of; a gateway leaves them out by the same setting. */
    private static final Selection NOT_BULK = new Selection(Patterns.NONE,
            new Patterns(List.of(), List.of(), List.of("*bulk*")));

    public RetrievalSet {
        operations = List.copyOf(operations);
        queries = List.copyOf(queries);
    }

    /** The folders at and directly under {@code folder} that are sets, by name. */
    public static List<Path> foldersIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException(folder + " is not a folder: name folders with sets by -Dretrieval.sets=DIR[,DIR…]");
        }
        if (isSet(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> sets = children.filter(RetrievalSet::isSet).sorted().toList();
            if (sets.isEmpty()) {
                throw new EvaluationException(
                        folder + " has no set: a set is a folder with " + CATALOG + " and " + QUERIES);
            }
            return sets;
        } catch (IOException e) {
            throw new EvaluationException(folder + " cannot be listed (" + e + ")", e);
        }
    }

    /** Reads a set with the product's own reader. */
    public static RetrievalSet read(Path folder) {
        List<Operation> operations = operations(folder.resolve(CATALOG));
        List<LabelledQuery> queries = JsonLines.read(folder.resolve(QUERIES), RetrievalSet::query);
        return new RetrievalSet(folder.toAbsolutePath().normalize().getFileName().toString(), operations, queries);
    }

    /** All operations of an OpenAPI document but the bulk ones, their paths as they stand in the document. */
    public static List<Operation> operations(Path document) {
        try {
            List<Operation> operations = new OpenApiReader("evaluated", "/", List.of(NOT_BULK))
                    .read(Files.readAllBytes(document));
            if (operations.isEmpty()) {
                throw new EvaluationException(document + " has no operations");
            }
            return operations;
        } catch (IOException e) {
            throw new EvaluationException(document + " cannot be read (" + e + ")", e);
        } catch (CatalogException e) {
            throw new EvaluationException(document + ": " + e.getMessage(), e);
        }
    }

    /** Needs that no operation of the catalog meets, a sentence each: they can only count as not found. */
    public List<String> unmeetable() {
        Set<String> signatures = Answer.bySignature(operations).keySet();
        return queries.stream().flatMap(query -> query.needs().stream().filter(need -> Collections.disjoint(need, signatures))
                .map(need -> name + ": the catalog has none of " + need + " that '" + query.text() + "' needs")).toList();
    }

    private static boolean isSet(Path folder) {
        return Files.exists(folder.resolve(CATALOG)) || Files.exists(folder.resolve(QUERIES));
    }

    private static LabelledQuery query(JsonNode node) {
        List<Set<String>> needs = new ArrayList<>();
        node.path("groups").forEach(group -> needs.add(JsonLines.texts(group)));
        return new LabelledQuery(node.path("id").asText(), node.path("query").asText(), node.path("cat").asText(), needs);
    }
}
