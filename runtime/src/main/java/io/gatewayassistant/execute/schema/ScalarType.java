package io.gatewayassistant.execute.schema;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a document says of a single value: one or more JSON types ({@code integer|string}), each with or without a format, and
 * the allowed values. A type that JSON does not know ({@code file}) fits everything.
 */
record ScalarType(String type, List<String> values) {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern FORMAT = Pattern.compile("\\([^)]*\\)");
    private static final int NAMED_VALUES = 20;

    boolean fits(JsonNode value) {
        if (value.isContainerNode()) {
            return false;
        }
        if (!values.isEmpty()) {
            return values.contains(value.asText());
        }
        return types().stream().anyMatch(type -> switch (type) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isNumber() && value.canConvertToExactIntegral();
            case "number" -> value.isNumber();
            default -> true;
        });
    }

    /** Whether {@code text}, as it stands in an url or a header, can be read as such a value. */
    boolean fits(String text) {
        if (!values.isEmpty()) {
            return values.contains(text);
        }
        return types().stream().anyMatch(type -> switch (type) {
            case "boolean" -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case "integer" -> INTEGER.matcher(text).matches();
            case "number" -> NUMBER.matcher(text).matches();
            default -> true;
        });
    }

    /** In words for the model. */
    String expected() {
        if (values.isEmpty()) {
            return "must be " + type.replace("|", " or ");
        }
        return values.stream().limit(NAMED_VALUES)
                .collect(Collectors.joining(", ", "must be one of ", values.size() > NAMED_VALUES ? ", …" : ""));
    }

    private List<String> types() {
        return Arrays.asList(FORMAT.matcher(type).replaceAll("").split("\\|"));
    }
}
