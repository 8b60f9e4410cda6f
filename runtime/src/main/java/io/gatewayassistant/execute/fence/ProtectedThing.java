package io.gatewayassistant.execute.fence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.operation.HttpVerb;

/**
 * Single things of a kind that no write touches.
 *
 * @param ids of theirs, any of which names one
 * @param title what they are, for messages
 */
record ProtectedThing(Kind kind, Set<String> ids, String title) {

    private static final Pattern SEVERAL = Pattern.compile("[,;|]");

    ProtectedThing {
        ids = ids.stream().map(Identity::of).collect(Collectors.toUnmodifiableSet());
    }

    /** @param name {@code kind/id} */
    static ProtectedThing named(String name) {
        int slash = name.indexOf('/');
        return new ProtectedThing(new Kind(name.substring(0, slash)), Set.of(name.substring(slash + 1)), name);
    }

    /** Whether the call names one of them, or all of the kind at once. */
    boolean isMeantBy(Approach call) {
        return kind.isMeantBy(call)
                && (isNamedBy(call) || call.places().stream().anyMatch(place -> isWhole(place, call.verb())));
    }

    private boolean isNamedBy(Approach call) {
        return Stream.concat(call.queryValues().stream(), call.places().stream().flatMap(List::stream))
                .flatMap(Kind::names).anyMatch(this::isId) || isIn(call.body());
    }

    /** Whether the path ends with the kind, or goes on with an action over all of it, such as {@code _bulk}. */
    private boolean isWhole(List<String> place, HttpVerb verb) {
        int at = kind.in(place);
        if (at < 0 || at + 1 == place.size()) {
            return at >= 0 && !place.get(at).contains("(") && (verb != HttpVerb.POST || place.get(at).contains(":"));
        }
        return place.get(at + 1).startsWith("_") || place.get(at + 1).contains("*");
    }

    private boolean isIn(@Nullable JsonNode value) {
        if (value == null) {
            return false;
        }
        if (value.isValueNode()) {
            return isId(value.asText());
        }
        if (value.properties().stream().anyMatch(field -> isId(field.getKey()))) {
            return true;
        }
        for (JsonNode part : value) {
            if (isIn(part)) {
                return true;
            }
        }
        return false;
    }

    /** As a whole, as the last step of a JSON pointer or an address, or as one of several. */
    private boolean isId(String text) {
        return SEVERAL.splitAsStream(text).anyMatch(this::isOne) || isOne(text);
    }

    private boolean isOne(String text) {
        return ids.contains(Identity.of(text)) || ids.contains(Identity.of(text.substring(text.lastIndexOf('/') + 1)));
    }
}
