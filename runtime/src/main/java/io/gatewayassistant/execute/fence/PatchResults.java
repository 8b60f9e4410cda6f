package io.gatewayassistant.execute.fence;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.json.JsonPatch;
import io.gatewayassistant.execute.json.MergePatch;

/** What a document can become by a patch. */
public final class PatchResults {

    private PatchResults() {
    }

    /**
     * All that a server could make of it; empty where that cannot be known, also where form and type disagree, since
     * servers tell patches apart by their form. A plain {@code application/json} may be a merge patch to one server and
     * a replacement of whole fields to another, so it is both.
     */
    public static Optional<List<JsonNode>> of(JsonNode current, JsonNode patch, String contentType) {
        return switch (contentType) {
            case "application/merge-patch+json" -> patch instanceof ObjectNode
                    ? Optional.of(List.of(MergePatch.apply(current, patch)))
                    : Optional.empty();
            case "application/json-patch+json" -> JsonPatch.apply(current, patch).map(List::of);
            case "application/json" -> patch instanceof ObjectNode fields
                    ? Optional.of(List.of(MergePatch.apply(current, patch), overlaid(current, fields)))
                    : JsonPatch.apply(current, patch).map(List::of);
            default -> Optional.empty();
        };
    }

    private static JsonNode overlaid(JsonNode current, ObjectNode fields) {
        if (!(current instanceof ObjectNode object)) {
            return fields;
        }
        ObjectNode result = object.deepCopy();
        fields.properties().forEach(field -> result.set(field.getKey(), field.getValue()));
        return result;
    }
}
