package io.gatewayassistant.execute.select;

import java.util.IdentityHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * About how many characters values have as text. An expression can put one value into another many times, which costs no
 * memory until somebody writes it, so that each value is weighed once and counted as often as it occurs.
 */
final class Weights {

    private static final int SCALAR = 8;
    private static final int FIELD = 6;

    private final Map<JsonNode, Long> containers = new IdentityHashMap<>();

    long of(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().length() + SCALAR;
        }
        if (!value.isContainerNode()) {
            return SCALAR;
        }
        Long known = containers.get(value);
        if (known != null) {
            return known;
        }
        long weight = SCALAR;
        for (JsonNode part : value) {
            weight += of(part);
        }
        weight += value.propertyStream().mapToLong(field -> field.getKey().length() + FIELD).sum();
        containers.put(value, weight);
        return weight;
    }
}
