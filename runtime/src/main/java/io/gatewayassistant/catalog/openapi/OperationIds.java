package io.gatewayassistant.catalog.openapi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.HttpVerb;

/** Gives each operation of a document an id of its own, the same on every reading of the same document. */
final class OperationIds {

    private final Set<String> taken = new HashSet<>();

    /** The document's id, or one made from method and path where it is missing or already taken. */
    String of(@Nullable String id, HttpVerb verb, String path) {
        String plain = id == null ? "" : id.strip().replaceAll("\\s+", "_");
        if (!plain.isEmpty() && taken.add(plain)) {
            return plain;
        }
        String derived = (verb.name().toLowerCase(Locale.ROOT) + "_" + path).replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("_$", "");
        String unique = derived;
        for (int n = 2; !taken.add(unique); n++) {
            unique = derived + "_" + n;
        }
        return unique;
    }
}
