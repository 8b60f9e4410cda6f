package io.gatewayassistant.execute.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a JSON value consists of, in a line: {@code list of 340 {id: string, targets: list of {port: number}}}. Read off the
 * first elements of each list.
 */
public final class JsonShape {

    private static final int DEEPEST = 5;
    private static final int[] FIELDS = { 40, 15, 5 };
    private static final int SAMPLES = 25;
    private static final int KEY = 60;
    /** What an expression can name without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");

    private final int depth;
    private final int fields;

    private JsonShape(int depth, int fields) {
        this.depth = depth;
        this.fields = fields;
    }

    /** The most detailed description that fits into {@code characters}; at least the outermost type. */
    public static String of(JsonNode value, int characters) {
        for (int depth = DEEPEST; depth > 0; depth--) {
            for (int fields : FIELDS) {
                String shape = new JsonShape(depth, fields).text(List.of(value), 0);
                if (shape.length() <= characters) {
                    return shape;
                }
            }
        }
        return new JsonShape(0, 0).text(List.of(value), 0);
    }

    private String text(List<JsonNode> values, int level) {
        Map<String, List<JsonNode>> byType = values.stream()
                .collect(Collectors.groupingBy(JsonShape::type, LinkedHashMap::new, Collectors.toList()));
        return byType.values().stream().map(same -> ofOneType(same, level)).collect(Collectors.joining(" | "));
    }

    private String ofOneType(List<JsonNode> values, int level) {
        return switch (values.getFirst()) {
            case ArrayNode array -> list(values, level);
            case ObjectNode object -> object(values, level);
            case JsonNode scalar -> type(scalar);
        };
    }

    private String list(List<JsonNode> lists, int level) {
        String count = lists.size() == 1 ? " of " + lists.getFirst().size() : "";
        List<JsonNode> elements = lists.stream().flatMap(list -> elements(list)).limit(SAMPLES).toList();
        if (elements.isEmpty() || level >= depth) {
            return "list" + count;
        }
        return "list" + (count.isEmpty() ? " of" : count) + " " + text(elements, level + 1);
    }

    private String object(List<JsonNode> objects, int level) {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        objects.forEach(object -> object.properties().forEach(
                field -> values.computeIfAbsent(field.getKey(), key -> new ArrayList<>()).add(field.getValue())));
        if (values.isEmpty()) {
            return "{}";
        }
        if (level >= depth) {
            return "object of " + values.size();
        }
        String shown = values.entrySet().stream().limit(fields)
                .map(field -> key(field.getKey()) + ": " + text(field.getValue(), level + 1))
                .collect(Collectors.joining(", "));
        int rest = values.size() - fields;
        return "{" + shown + (rest > 0 ? ", … " + rest + " more" : "") + "}";
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.valueStream().limit(SAMPLES);
    }

    private static String key(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        return "\"" + (name.length() <= KEY ? name : name.substring(0, KEY) + "…").replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"";
    }

    private static String type(JsonNode value) {
        return switch (value) {
            case ArrayNode array -> "list";
            case ObjectNode object -> "object";
            case JsonNode scalar -> scalar.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
