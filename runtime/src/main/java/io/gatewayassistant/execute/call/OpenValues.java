package io.gatewayassistant.execute.call;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import io.gatewayassistant.execute.json.JsonScalars;

/**
 * The texts that stand for values which are not known yet, so that nothing can be said of their type. The filled call
 * is checked again.
 */
record OpenValues(Set<String> texts) {

    static final OpenValues NONE = new OpenValues(Set.of());

    OpenValues {
        texts = Set.copyOf(texts);
    }

    boolean in(String text) {
        return texts.stream().anyMatch(text::contains);
    }

    /** {@code json} with {@code null}, which fits everywhere, for each text that holds one. */
    JsonNode without(JsonNode json) {
        if (texts.isEmpty()) {
            return json;
        }
        return JsonScalars.replaced(json,
                scalar -> scalar.isTextual() && in(scalar.textValue()) ? NullNode.instance : scalar);
    }
}
