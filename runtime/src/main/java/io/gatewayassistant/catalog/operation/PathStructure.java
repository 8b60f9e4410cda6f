package io.gatewayassistant.catalog.operation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the paths of a catalog tell about one another: which are collections of things, which are one of them. */
public final class PathStructure {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]*}");
    private static final String ANY_ITEM = "/{}";

    private final Map<String, Set<HttpVerb>> verbs = new HashMap<>();
    private final Map<Operation, Role> roles = new IdentityHashMap<>();

    /** What a path stands for. */
    public enum Role {
        /** {@code /things}, where there is also {@code /things/{id}}. */
        COLLECTION,
        /** {@code /things/{id}}, where there is also {@code /things}. */
        ITEM,
        OTHER
    }

    public PathStructure(List<Operation> operations) {
        operations.forEach(operation -> verbs
                .computeIfAbsent(anonymous(operation.path()), path -> EnumSet.noneOf(HttpVerb.class)).add(operation.verb()));
        operations.forEach(operation -> roles.put(operation, role(anonymous(operation.path()))));
    }

    /** Of an operation of this catalog. */
    public Role role(Operation operation) {
        return roles.getOrDefault(operation, Role.OTHER);
    }

    /** What can be done with a collection, or with one of its items. */
    public Set<HttpVerb> verbs(String collection) {
        String path = anonymous(collection);
        Set<HttpVerb> all = EnumSet.noneOf(HttpVerb.class);
        all.addAll(verbs.getOrDefault(path, Set.of()));
        all.addAll(verbs.getOrDefault(path + ANY_ITEM, Set.of()));
        return all;
    }

    private Role role(String path) {
        if (verbs.containsKey(path + ANY_ITEM)) {
            return Role.COLLECTION;
        }
        boolean item = path.endsWith(ANY_ITEM)
                && verbs.containsKey(path.substring(0, path.length() - ANY_ITEM.length()));
        return item ? Role.ITEM : Role.OTHER;
    }

    /** The same path may be written with other parameter names. */
    private static String anonymous(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }
}
