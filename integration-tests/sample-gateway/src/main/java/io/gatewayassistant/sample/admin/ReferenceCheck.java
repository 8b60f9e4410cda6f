package io.gatewayassistant.sample.admin;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.store.DocumentStore;

/** Finds ids in a document that lead nowhere. */
@ApplicationScoped
public class ReferenceCheck implements DocumentCheck {

    private final DocumentStore store;

    public ReferenceCheck(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<FieldProblem> check(Kind<?> kind, JsonNode document) {
        List<FieldProblem> problems = new ArrayList<>();
        kind.references().forEach((pointer, plural) -> {
            JsonNode value = document.at(pointer);
            if (value.isTextual()) {
                checkOne(pointer, plural, value.asText(), problems);
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                checkOne(pointer + "/" + i, plural, value.get(i).asText(), problems);
            }
        });
        return problems;
    }

    private void checkOne(String pointer, String plural, String id, List<FieldProblem> problems) {
        if (!store.exists(plural, id)) {
            problems.add(new FieldProblem(pointer, "is " + id + ", but no such id exists among the " + plural));
        }
    }
}
