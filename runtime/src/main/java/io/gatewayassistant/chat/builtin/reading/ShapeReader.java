package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the one-line description of a shape: {@code {name*, tags: [string], kind: a|b, …}}. Never fails. */
final class ShapeReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A field with an example of its value. */
    record Field(String name, boolean required, JsonNode example) {
    }

    private final String text;
    private int at;

    ShapeReader(String text) {
        this.text = text;
    }

    /** The fields of the object that the description starts with; none where it starts with something else. */
    List<Field> fields() {
        at = 0;
        return text.startsWith("{") ? object() : List.of();
    }

    private List<Field> object() {
        List<Field> fields = new ArrayList<>();
        at++;
        while (at < text.length() && text.charAt(at) != '}') {
            String name = until(":,}").strip();
            boolean typed = at < text.length() && text.charAt(at) == ':';
            at += typed ? 1 : 0;
            JsonNode example = typed ? value() : JSON.textNode("…");
            String bare = name.replace("*", "");
            if (!bare.isEmpty() && !bare.startsWith("<") && !bare.startsWith("…")) {
                fields.add(new Field(bare, name.endsWith("*"), example));
            }
            skip(',');
        }
        skip('}');
        return fields;
    }

    private JsonNode value() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        JsonNode value = at >= text.length() ? JSON.nullNode() : switch (text.charAt(at)) {
            case '{' -> objectValue();
            case '[' -> arrayValue();
            default -> scalar(until(",}]").strip());
        };
        until(",}]"); // the other options of a choice
        return value;
    }

    private JsonNode objectValue() {
        ObjectNode object = JSON.objectNode();
        object().forEach(field -> object.set(field.name(), field.example()));
        return object;
    }

    private JsonNode arrayValue() {
        at++;
        JsonNode element = value();
        skip(']');
        boolean telling = element.isContainerNode() && !element.isEmpty();
        return telling ? JSON.arrayNode().add(element) : JSON.arrayNode();
    }

    private static JsonNode scalar(String type) {
        if (type.startsWith("bool")) {
            return JSON.booleanNode(false);
        }
        if (type.startsWith("int") || type.startsWith("number")) {
            return JSON.numberNode(0);
        }
        if (type.startsWith("object")) {
            return JSON.objectNode();
        }
        return JSON.textNode(type.contains("|") ? type.substring(0, type.indexOf('|')) : "…");
    }

    private String until(String ends) {
        int start = at;
        int depth = 0;
        while (at < text.length() && (depth > 0 || ends.indexOf(text.charAt(at)) < 0)) {
            char c = text.charAt(at++);
            depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
        }
        return text.substring(start, at);
    }

    private void skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
        }
    }
}
