package io.gatewayassistant.catalog.openapi;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one of several equal values: documents repeat parameters, names and texts thousands of times. Belongs to one reading
 * of one document, and is dropped with it.
 */
final class Shared {

    private final Map<Object, Object> values = new HashMap<>();

    /** The first value that was equal to this one, which is of the same class then. */
    @SuppressWarnings("unchecked")
    <T> T same(T value) {
        Object first = values.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
