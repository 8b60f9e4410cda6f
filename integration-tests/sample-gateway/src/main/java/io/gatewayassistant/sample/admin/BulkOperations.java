package io.gatewayassistant.sample.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.store.Document;

/** Runs an operation for each element of an array, each in a transaction of its own. */
@ApplicationScoped
public class BulkOperations {

    private final DocumentBinder binder;

    public BulkOperations(DocumentBinder binder) {
        this.binder = binder;
    }

    List<BulkResult> each(String body, Function<JsonNode, Document> operation, int status) {
        List<BulkResult> results = new ArrayList<>();
        for (JsonNode element : array(body)) {
            results.add(attempt(element.path("id").asText(null),
                    () -> new BulkResult(operation.apply(element).id(), status, null)));
        }
        return results;
    }

    List<BulkResult> eachId(String body, Consumer<String> operation) {
        List<BulkResult> results = new ArrayList<>();
        for (JsonNode element : array(body)) {
            String id = element.isTextual() ? element.asText() : element.path("id").asText(null);
            results.add(attempt(id, () -> {
                operation.accept(known(id));
                return new BulkResult(id, 204, null);
            }));
        }
        return results;
    }

    static String id(JsonNode element) {
        return known(element.path("id").asText(null));
    }

    private static String known(@Nullable String id) {
        if (id == null) {
            throw AdminApiException.invalid("/id", "is missing");
        }
        return id;
    }

    private static BulkResult attempt(@Nullable String id, java.util.function.Supplier<BulkResult> operation) {
        try {
            return operation.get();
        } catch (AdminApiException e) {
            return new BulkResult(id, e.status(), e.problem());
        }
    }

    private JsonNode array(String body) {
        JsonNode json = binder.parse(body);
        if (!json.isArray()) {
            throw AdminApiException.malformed("A bulk call takes a JSON array: send one");
        }
        return json;
    }
}
