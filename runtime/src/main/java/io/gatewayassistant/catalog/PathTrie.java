package io.gatewayassistant.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;

/**
 * Finds the operation of a concrete path, segment by segment: a literal segment wins over one that is partly a parameter,
 * which wins over one that is a parameter as a whole.
 */
final class PathTrie {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

    private final Node root = new Node();

    PathTrie(List<Operation> operations) {
        operations.forEach(this::add);
    }

    Optional<OperationMatch> match(HttpVerb verb, String path) {
        List<String> segments = segments(path).stream().map(PathTrie::decoded).toList();
        return Optional.ofNullable(find(root, segments, 0, verb)).map(operation -> matched(operation, segments));
    }

    private void add(Operation operation) {
        Node node = root;
        for (String segment : segments(operation.path())) {
            node = node.child(segment);
        }
        node.operations.putIfAbsent(operation.verb(), operation);
    }

    private static @Nullable Operation find(Node node, List<String> segments, int at, HttpVerb verb) {
        if (at == segments.size()) {
            return node.operations.get(verb);
        }
        String segment = segments.get(at);
        for (Node child : node.candidates(segment)) {
            Operation found = find(child, segments, at + 1, verb);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static OperationMatch matched(Operation operation, List<String> segments) {
        List<String> templates = segments(operation.path());
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < templates.size(); i++) {
            collect(templates.get(i), segments.get(i), parameters);
        }
        return new OperationMatch(operation, parameters);
    }

    private static void collect(String template, String segment, Map<String, String> parameters) {
        if (!isTemplate(template)) {
            return;
        }
        Matcher values = pattern(template).matcher(segment);
        if (!values.matches()) {
            return;
        }
        Matcher names = PARAMETER.matcher(template);
        for (int group = 1; names.find(); group++) {
            parameters.put(names.group(1), values.group(group));
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign stands for itself.
            return segment;
        }
    }

    private static boolean isTemplate(String segment) {
        return PARAMETER.matcher(segment).find();
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher parameters = PARAMETER.matcher(template);
        int end = 0;
        while (parameters.find()) {
            pattern.append(Pattern.quote(template.substring(end, parameters.start()))).append("(.+?)");
            end = parameters.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(template.substring(end))).toString(), Pattern.DOTALL);
    }

    /** What can follow a path up to here. */
    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>(2);
        private final Map<String, Mixed> mixed = new HashMap<>(2);
        private final Map<HttpVerb, Operation> operations = new EnumMap<>(HttpVerb.class);
        private @Nullable Node parameter;

        Node child(String template) {
            Matcher whole = PARAMETER.matcher(template);
            if (whole.matches()) {
                parameter = parameter == null ? new Node() : parameter;
                return parameter;
            }
            if (isTemplate(template)) {
                String key = PARAMETER.matcher(template).replaceAll("{}");
                return mixed.computeIfAbsent(key, k -> new Mixed(pattern(template), new Node())).node();
            }
            return literals.computeIfAbsent(decoded(template), k -> new Node());
        }

        List<Node> candidates(String segment) {
            List<Node> candidates = new ArrayList<>(2);
            Node literal = literals.get(segment);
            if (literal != null) {
                candidates.add(literal);
            }
            mixed.values().stream().filter(m -> m.pattern().matcher(segment).matches()).map(Mixed::node)
                    .forEach(candidates::add);
            if (parameter != null && !segment.isEmpty()) {
                candidates.add(parameter);
            }
            return candidates;
        }
    }

    /** A segment such as {@code {id}.json}. */
    private record Mixed(Pattern pattern, Node node) {
    }
}
