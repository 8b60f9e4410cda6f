package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.chat.builtin.reading.Names;

/** Finds the parts of a kind inside an entity, such as the records of a zone, and lays them out flat. */
final class Parts {

    private final String noun;
    private final List<JsonNode> rows = new ArrayList<>();
    private boolean found;

    private Parts(String noun) {
        this.noun = noun;
    }

    /** The parts found, and whether the entity has a field for them at all. */
    record Found(List<JsonNode> rows, boolean hasField) {
    }

    /** Each part carries the simple values of the lists it is in, so that a record has the name and type of its set. */
    static Found in(JsonNode entity, String singularNoun) {
        Parts parts = new Parts(singularNoun);
        parts.collect(entity, JsonNodeFactory.instance.objectNode());
        return new Found(parts.rows, parts.found);
    }

    private void collect(JsonNode object, ObjectNode inherited) {
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()
                    && Names.words(field.getKey()).reversed().stream().findFirst().filter(noun::equals).isPresent()) {
                found = true;
                value.forEach(element -> rows.add(row(element, inherited)));
            } else if (value.isArray()) {
                value.forEach(element -> collect(element, row(element, inherited)));
            } else if (value.isObject()) {
                collect(value, inherited);
            }
        });
    }

    private static ObjectNode row(JsonNode element, ObjectNode inherited) {
        ObjectNode row = inherited.deepCopy();
        if (element.isValueNode()) {
            return row.set("value", element);
        }
        element.properties().stream().filter(field -> field.getValue().isValueNode())
                .forEach(field -> row.set(field.getKey(), field.getValue()));
        return row;
    }
}
