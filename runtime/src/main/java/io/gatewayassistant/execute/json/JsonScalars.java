package io.gatewayassistant.execute.json;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The values in a JSON value that are neither objects nor lists. */
public final class JsonScalars {

    private JsonScalars() {
    }

    /** A copy of {@code json} with what {@code change} makes of each of them; names of fields stay as they are. */
    public static JsonNode replaced(JsonNode json, UnaryOperator<JsonNode> change) {
        return switch (json) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), replaced(field.getValue(), change)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(replaced(element, change)));
                yield copy;
            }
            case JsonNode scalar -> change.apply(scalar);
        };
    }
}
