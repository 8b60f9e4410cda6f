package io.gatewayassistant.preset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What calls of the assistant never touch.
 *
 * @param operations never called
 * @param kinds never created, changed or removed, by their word in the path
 * @param things never created, changed or removed, as {@code kind/id}
 * @param pointers by kind, JSON pointers of values that no write changes; {@code *} stands for any key or index. With
 *        {@code =value} or {@code !=value} behind it, only where the value is that one, or is another
 * @param ownKeyKinds kinds of which the assistant's own API key is one: that one is never changed
 * @param secretFields names of fields whose values are secrets, besides those that every installation has
 * @param plainFields names of fields whose values are none, though their names or the document sound so
 */
public record Protection(CatalogSelection.Patterns operations, Set<String> kinds, Set<String> things,
        Map<String, List<String>> pointers, Set<String> ownKeyKinds, Set<String> secretFields,
        Set<String> plainFields) {

    public Protection {
        kinds = Set.copyOf(kinds);
        things = things.stream().map(Protection::thing).collect(Collectors.toUnmodifiableSet());
        Map<String, List<String>> copies = new TreeMap<>();
        pointers.forEach((kind, listed) -> copies.put(kind, listed.stream().map(Protection::pointer).toList()));
        pointers = Map.copyOf(copies);
        ownKeyKinds = Set.copyOf(ownKeyKinds);
        secretFields = Set.copyOf(secretFields);
        plainFields = Set.copyOf(plainFields);
    }

    public static Protection none() {
        return new Protection(CatalogSelection.Patterns.none(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of(),
                Set.of());
    }

    /** Both: nothing that one of them protects is open. */
    public Protection and(Protection other) {
        Map<String, List<String>> both = new TreeMap<>(pointers);
        other.pointers.forEach((kind, listed) -> both.merge(kind, listed, Protection::both));
        return new Protection(
                new CatalogSelection.Patterns(both(operations.paths(), other.operations.paths()),
                        both(operations.tags(), other.operations.tags()),
                        both(operations.operationIds(), other.operations.operationIds())),
                both(kinds, other.kinds), both(things, other.things), both, both(ownKeyKinds, other.ownKeyKinds),
                both(secretFields, other.secretFields), both(plainFields, other.plainFields));
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String thing(String text) {
        if (!text.matches("[^/]+/.+")) {
            throw new IllegalArgumentException(
                    "protect.things: '" + text + "' must be kind/id such as apikeys/the-gateways-own");
        }
        return text;
    }

    private static String pointer(String text) {
        if (!text.startsWith("/") || text.length() < 2) {
            throw new IllegalArgumentException("protect.pointers: '" + text + "' must be a JSON pointer such as /roles");
        }
        return text;
    }
}
