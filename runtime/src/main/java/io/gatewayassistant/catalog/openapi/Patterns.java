package io.gatewayassistant.catalog.openapi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;

/** Patterns over operations: {@code *} stands for any characters, case does not matter. */
public final class Patterns {

    public static final Patterns NONE = new Patterns(List.of(), List.of(), List.of());

    private final List<Pattern> paths;
    private final List<Pattern> tags;
    private final List<Pattern> operationIds;

    public Patterns(List<String> paths, List<String> tags, List<String> operationIds) {
        this.paths = compiled(paths);
        this.tags = compiled(tags);
        this.operationIds = compiled(operationIds);
    }

    boolean isEmpty() {
        return paths.isEmpty() && tags.isEmpty() && operationIds.isEmpty();
    }

    /** Whether any of the patterns fits; {@code documentPath} is the path without the base path. */
    public boolean fit(Operation operation, String documentPath) {
        return anyFits(paths, documentPath) || anyFits(paths, operation.path()) || anyFits(operationIds, operation.id())
                || operation.tags().stream().anyMatch(tag -> anyFits(tags, tag));
    }

    private static boolean anyFits(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static List<Pattern> compiled(List<String> globs) {
        return globs.stream().map(Patterns::compiled).toList();
    }

    private static Pattern compiled(String glob) {
        String pattern = Stream.of(glob.strip().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
