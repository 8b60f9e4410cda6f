package io.gatewayassistant.execute.approval;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What a hole takes. */
enum HoleType {
    STRING,
    NUMBER,
    BOOLEAN;

    boolean fits(JsonNode value) {
        return switch (this) {
            case STRING -> value.isTextual();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HoleType named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The one that a document's type means; empty where it is none, or several. */
    static Optional<HoleType> of(String documented) {
        Set<String> types = Stream.of(documented.replaceAll("\\([^)]*\\)", "").split("\\|")).collect(Collectors.toSet());
        if (types.equals(Set.of("string"))) {
            return Optional.of(STRING);
        }
        if (types.equals(Set.of("boolean"))) {
            return Optional.of(BOOLEAN);
        }
        return Set.of("integer", "number").containsAll(types) ? Optional.of(NUMBER) : Optional.empty();
    }
}
