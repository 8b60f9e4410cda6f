package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;

/**
 * The first line of an operation: {@code METHOD path · operationId · summary}, and what else is worth knowing of it. What
 * would only repeat the method and path is left out.
 */
final class Headline {

    private static final int MAX_SUMMARY = 80;
    private static final String DOT = " · ";

    private Headline() {
    }

    /** Method, path, id and summary. */
    static String of(Operation operation) {
        return String.join(DOT, names(operation));
    }

    /** Of an operation whose details follow. */
    static String detailed(SearchResult.Entry entry) {
        return line(entry, List.of());
    }

    /** Of an operation that has this line only: with the names of all that it requires. */
    static String alone(SearchResult.Entry entry) {
        return line(entry, Requirements.besidePath(entry.operation()));
    }

    private static String line(SearchResult.Entry entry, List<String> required) {
        List<String> parts = names(entry.operation());
        if (!required.isEmpty()) {
            parts.add("needs " + String.join(", ", required));
        }
        if (!entry.twins().isEmpty()) {
            parts.add("also " + Twins.of(entry.operation(), entry.twins()));
        }
        if (!entry.yields().isEmpty()) {
            parts.add("gives " + entry.yields().stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
        }
        return String.join(DOT, parts);
    }

    private static List<String> names(Operation operation) {
        List<String> parts = new ArrayList<>(List.of(operation.signature()));
        String summary = shortened(operation.summary());
        // Without a space it could be taken for an id.
        if (!repeatsPath(operation) || !summary.contains(" ")) {
            parts.add(shortId(operation));
        }
        if (!summary.isEmpty()) {
            parts.add(summary);
        }
        return parts;
    }

    private static String shortened(String summary) {
        String line = summary.replace(DOT, " - ").replaceFirst("\\.$", "");
        if (line.length() <= MAX_SUMMARY) {
            return line;
        }
        int space = line.lastIndexOf(' ', MAX_SUMMARY - 1);
        return line.substring(0, space > 0 ? space : MAX_SUMMARY - 1) + "…";
    }

    /** Whether the id is made of method and path, as {@code get_routes_id} is. */
    private static boolean repeatsPath(Operation operation) {
        String verb = operation.verb().name();
        String id = operation.id();
        boolean made = id.length() > verb.length() && id.regionMatches(true, 0, verb, 0, verb.length())
                && !Character.isLetterOrDigit(id.charAt(verb.length()));
        String rest = made ? squeezed(id.substring(verb.length())) : "";
        return made && tails(operation.path()).map(Headline::squeezed).anyMatch(rest::equals);
    }

    /** An id in a namespace that the path names too is written without it; a description can be asked for by either. */
    private static String shortId(Operation operation) {
        return Stream.of(operation.path().split("/")).map(segment -> segment + ".")
                .filter(namespace -> namespace.length() > 1 && operation.id().startsWith(namespace)
                        && operation.id().length() > namespace.length())
                .max(Comparator.comparingInt(String::length))
                .map(namespace -> operation.id().substring(namespace.length())).orElse(operation.id());
    }

    /** The path, and what is left of it without its first segments. */
    private static Stream<String> tails(String path) {
        return Stream.iterate(path, tail -> tail.startsWith("/"), tail -> {
            int next = tail.indexOf('/', 1);
            return next < 0 ? "" : tail.substring(next);
        });
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
