package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields that say of what stands beside them that it is a secret. */
final class Namings {

    private static final Set<String> FIELDS = Stream.concat(Verdicts.NAMING.stream(), Stream.of("kty", "kind"))
            .collect(Collectors.toUnmodifiableSet());

    private Namings() {
    }

    /** Whether a patch, of whatever form, says something of such a field. */
    static boolean touches(JsonNode patch) {
        return patch.properties().stream().anyMatch(field -> FIELDS.contains(field.getKey()) || isPointer(field.getValue()))
                || patch.valueStream().anyMatch(Namings::touches);
    }

    private static boolean isPointer(JsonNode value) {
        List<String> names = value.isTextual() ? BodySecrets.names(value.textValue()) : List.of();
        return !names.isEmpty() && FIELDS.contains(names.getLast());
    }
}
