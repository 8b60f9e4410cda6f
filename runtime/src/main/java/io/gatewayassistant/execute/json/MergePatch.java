package io.gatewayassistant.execute.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** RFC 7396: fields of the patch replace those of the target, {@code null} removes, objects merge. */
public final class MergePatch {

    private MergePatch() {
    }

    /** The merged value; both arguments stay as they are. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (target instanceof ObjectNode fields) {
            result.setAll(fields);
        }
        changes.properties().forEach(change -> merge(result, change.getKey(), change.getValue()));
        return result;
    }

    private static void merge(ObjectNode result, String field, JsonNode change) {
        if (change.isNull()) {
            result.remove(field);
            return;
        }
        JsonNode current = result.path(field);
        result.set(field, apply(current, change));
    }
}
