package io.gatewayassistant.sample.admin;

import java.io.StringReader;
import java.util.function.UnaryOperator;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import com.fasterxml.jackson.databind.JsonNode;

/** A change to a document: an RFC 7396 merge patch (a JSON object) or an RFC 6902 JSON Patch (a JSON array). */
record DocumentPatch(JsonNode patch, DocumentBinder binder) {

    DocumentPatch {
        if (!patch.isObject() && !patch.isArray()) {
            throw AdminApiException.malformed("A patch is a JSON object (merge patch) or an array of operations (JSON Patch)");
        }
    }

    JsonNode applyTo(JsonNode document) {
        UnaryOperator<JsonValue> change = patch.isArray() ? this::apply : this::merge;
        try {
            return binder.parse(change.apply(value(document)).toString());
        } catch (JsonException | ClassCastException e) {
            throw AdminApiException.malformed("The JSON Patch cannot be applied: " + e.getMessage());
        }
    }

    private JsonValue apply(JsonValue document) {
        return Json.createPatch(value(patch).asJsonArray()).apply((JsonObject) document);
    }

    private JsonValue merge(JsonValue document) {
        return Json.createMergePatch(value(patch)).apply(document);
    }

    private static JsonValue value(JsonNode json) {
        try (var reader = Json.createReader(new StringReader(json.toString()))) {
            return reader.readValue();
        }
    }
}
