package io.gatewayassistant.catalog;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Derives from the paths alone which kinds of things an admin API manages. */
final class Resources {

    /** More would cost every run more than they help the model. */
    private static final int MAX = 80;

    private static final Pattern PARAMETER_AT_END = Pattern.compile("/\\{[^/{}]+}$");

    private Resources() {
    }

    /** Collections ({@code GET /things} beside {@code /things/{id}}), those with the fewest parameters first. */
    static List<Resource> of(List<Operation> operations) {
        Map<String, Set<HttpVerb>> verbsByPath = new HashMap<>();
        operations.forEach(operation -> verbsByPath
                .computeIfAbsent(anonymous(operation.path()), path -> EnumSet.noneOf(HttpVerb.class)).add(operation.verb()));
        return operations.stream().filter(operation -> isCollection(operation, verbsByPath))
                .sorted(Comparator.comparingInt((Operation operation) -> parameters(operation.path())).thenComparing(
                        Operation::path))
                .limit(MAX).map(operation -> resource(operation.path(), verbsByPath)).toList();
    }

    private static boolean isCollection(Operation operation, Map<String, Set<HttpVerb>> verbsByPath) {
        return operation.verb() == HttpVerb.GET && !PARAMETER_AT_END.matcher(operation.path()).find()
                && verbsByPath.containsKey(item(operation.path()));
    }

    private static Resource resource(String path, Map<String, Set<HttpVerb>> verbsByPath) {
        Set<HttpVerb> verbs = EnumSet.copyOf(verbsByPath.get(anonymous(path)));
        verbs.addAll(verbsByPath.get(item(path)));
        return new Resource(path.substring(path.lastIndexOf('/') + 1), path, verbs);
    }

    private static String item(String path) {
        return anonymous(path) + "/{}";
    }

    /** The same path may be written with other parameter names. */
    private static String anonymous(String path) {
        return path.replaceAll("\\{[^/{}]*}", "{}");
    }

    private static int parameters(String path) {
        return (int) path.chars().filter(c -> c == '{').count();
    }
}
