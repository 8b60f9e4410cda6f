package io.gatewayassistant.execute.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Makes a JSON value fit into a number of bytes, as JSON that says what is missing: long texts end with their length, an
 * array or object that lost elements ends with {@code {"cut":{"shown":…,"total":…}}}. Space is shared so that small
 * parts stay whole and large ones get equal shares of the rest.
 */
public final class JsonCut {

    /** Field that says what is missing. */
    public static final String CUT = "cut";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final TextNode NOTHING_FITS = TextNode.valueOf("…");
    private static final int NOTE = ",{\"cut\":{\"shown\":2147483647,\"total\":2147483647}}".length();
    private static final int SMALLEST_PART = NOTE + 16;

    private final Map<JsonNode, Integer> sizes = new IdentityHashMap<>();

    private JsonCut() {
    }

    /** {@code node} where it fits, else what fits of it; {@code bytes} is at least 5. */
    public static JsonNode fit(JsonNode node, int bytes) {
        return new JsonCut().cut(node, bytes);
    }

    /** How {@code bytes} are shared among parts that want {@code wanted}: the small ones get all, the others the same. */
    public static int[] shares(int[] wanted, int bytes) {
        int[] ascending = wanted.clone();
        Arrays.sort(ascending);
        int rest = bytes;
        for (int i = 0; i < ascending.length; i++) {
            int share = rest / (ascending.length - i);
            if (ascending[i] > share) {
                return Arrays.stream(wanted).map(want -> Math.min(want, share)).toArray();
            }
            rest -= ascending[i];
        }
        return wanted.clone();
    }

    private JsonNode cut(JsonNode node, int bytes) {
        if (size(node) <= bytes) {
            return node;
        }
        if (node.isTextual()) {
            return cutText(node.textValue(), bytes);
        }
        if (bytes < SMALLEST_PART) {
            return NOTHING_FITS;
        }
        return switch (node) {
            case ArrayNode array -> cutArray(array, bytes);
            case ObjectNode object -> cutObject(object, bytes);
            case JsonNode scalar -> NOTHING_FITS;
        };
    }

    private JsonNode cutArray(ArrayNode array, int bytes) {
        ArrayNode shown = JSON.arrayNode();
        int rest = bytes - 2 - NOTE;
        for (JsonNode element : array) {
            int cost = size(element) + 1;
            if (cost > rest) {
                break;
            }
            shown.add(element);
            rest -= cost;
        }
        if (shown.isEmpty() && rest > SMALLEST_PART) {
            shown.add(cut(array.get(0), rest - 1));
        }
        int count = shown.size();
        return shown.add(note(count, array.size()));
    }

    private JsonNode cutObject(ObjectNode object, int bytes) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        int rest = bytes - 2;
        int kept = keepable(fields, rest - NOTE);
        if (kept < fields.size()) {
            rest -= NOTE;
        }
        int[] wanted = new int[kept];
        for (int i = 0; i < kept; i++) {
            rest -= keySize(fields.get(i).getKey());
            wanted[i] = size(fields.get(i).getValue());
        }
        int[] shares = shares(wanted, rest);
        ObjectNode shown = JSON.objectNode();
        for (int i = 0; i < kept; i++) {
            shown.set(fields.get(i).getKey(), cut(fields.get(i).getValue(), shares[i]));
        }
        if (kept < fields.size()) {
            shown.setAll(note(kept, fields.size()));
        }
        return shown;
    }

    /** How many of the first fields can be shown with at least a little of each value. */
    private int keepable(List<Map.Entry<String, JsonNode>> fields, int bytes) {
        int rest = bytes;
        for (int i = 0; i < fields.size(); i++) {
            rest -= keySize(fields.get(i).getKey()) + Math.min(size(fields.get(i).getValue()), SMALLEST_PART);
            if (rest < 0) {
                return i;
            }
        }
        return fields.size();
    }

    private static ObjectNode note(int shown, int total) {
        ObjectNode note = JSON.objectNode();
        note.putObject(CUT).put("shown", shown).put("total", total);
        return note;
    }

    private static JsonNode cutText(String text, int bytes) {
        String note = "… [cut: " + text.length() + " characters in all]";
        int rest = bytes - ExactJson.size(TextNode.valueOf(note));
        if (rest < 0) {
            return NOTHING_FITS;
        }
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            rest -= ExactJson.size(TextNode.valueOf(Character.toString(character))) - 2;
            if (rest < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return TextNode.valueOf(text.substring(0, end) + note);
    }

    private static int keySize(String key) {
        return ExactJson.size(TextNode.valueOf(key)) + 2;
    }

    private int size(JsonNode node) {
        Integer known = sizes.get(node);
        if (known != null) {
            return known;
        }
        int size = node.isContainerNode() ? sizeOfParts(node) : ExactJson.size(node);
        sizes.put(node, size);
        return size;
    }

    private int sizeOfParts(JsonNode node) {
        int size = 2;
        for (JsonNode element : node) {
            size += size(element) + 1;
        }
        if (node instanceof ObjectNode object) {
            size += object.propertyStream().mapToInt(field -> keySize(field.getKey()) - 1).sum();
        }
        return node.isEmpty() ? size : size - 1;
    }
}
