package io.gatewayassistant.chat.builtin;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.chat.builtin.reading.FoundOperation;

/**
 * What is read to answer.
 *
 * @param operation that lists it, or that reads the entity it is part of
 * @param path of the operation with all parameters filled in
 * @param leftover words of the question that the operation does not explain
 * @param names of the question that no parameter took
 * @param part singular name of the field of the entity that is asked for; absent where the operation is a list
 */
record Target(FoundOperation operation, String path, List<String> leftover, List<String> names, @Nullable String part) {

    /** The kind of the entities, as the path names it. */
    String kind() {
        return operation.lastName();
    }

    /** The label without the words that turned out to be a value. */
    String shortened(String label) {
        String rest = label;
        for (String word : leftover) {
            rest = rest.replaceAll("(?iu)(^|\\s)" + Pattern.quote(word) + "(?=\\s|$)", "").strip();
        }
        return rest.isEmpty() ? kind() : rest;
    }
}
