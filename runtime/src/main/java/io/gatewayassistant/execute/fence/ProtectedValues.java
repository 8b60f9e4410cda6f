package io.gatewayassistant.execute.fence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON pointers into the documents of a kind; a key in another case counts as the same, {@code *} as any. */
record ProtectedValues(List<List<String>> pointers) {

    ProtectedValues {
        pointers = pointers.stream().map(List::copyOf).toList();
    }

    static ProtectedValues at(List<String> pointers) {
        return new ProtectedValues(pointers.stream().map(ProtectedValues::steps).toList());
    }

    /** The values of {@code document} that are protected, by where exactly they are; none that is null. */
    Map<String, JsonNode> of(JsonNode document) {
        Map<String, JsonNode> found = new TreeMap<>();
        pointers.forEach(steps -> collect(document, steps, "", found));
        return found;
    }

    /** As the configuration has them, for messages. */
    String text() {
        return String.join(", ", pointers.stream().map(steps -> "/" + String.join("/", steps)).toList());
    }

    private static void collect(JsonNode value, List<String> steps, String at, Map<String, JsonNode> found) {
        if (steps.isEmpty()) {
            if (!value.isNull()) {
                found.put(at, value);
            }
            return;
        }
        List<String> rest = steps.subList(1, steps.size());
        children(value).forEach((key, child) -> {
            if (steps.getFirst().equals("*") || Kind.plain(key).equals(Kind.plain(steps.getFirst()))) {
                collect(child, rest, at + "/" + key, found);
            }
        });
    }

    private static Map<String, JsonNode> children(JsonNode value) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        switch (value) {
            case ObjectNode object -> object.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    children.put(Integer.toString(i), array.get(i));
                }
            }
            case JsonNode scalar -> {
            }
        }
        return children;
    }

    private static List<String> steps(String pointer) {
        return Stream.of(pointer.split("/", -1)).skip(1).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }
}
