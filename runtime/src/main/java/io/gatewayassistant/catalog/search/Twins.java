package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Operation;

/** Knows the operations that do the same under another prefix or version: {@code /things} and {@code /{workspace}/things}. */
final class Twins {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]*}");
    private static final Pattern VERSION = Pattern.compile("v\\d+\\w*");
    private static final String ANY = "{}";

    /** By operation, the simplest one of its family; those without twins are missing. */
    private final Map<Operation, Operation> simplest = new IdentityHashMap<>();

    private record Path(Operation operation, List<String> segments) {
    }

    Twins(List<Operation> operations) {
        Map<String, List<Path>> byEnd = new HashMap<>();
        for (Operation operation : operations) {
            Path path = new Path(operation, segments(operation));
            byEnd.computeIfAbsent(operation.verb() + end(path.segments()), none -> new ArrayList<>()).add(path);
        }
        byEnd.values().stream().filter(family -> family.size() > 1).forEach(this::link);
    }

    /** Operations in order, each with its twins from further below, which have no place of their own then. */
    List<List<Operation>> families(List<Operation> order) {
        Map<Operation, List<Operation>> families = new LinkedHashMap<>();
        for (Operation operation : order) {
            families.computeIfAbsent(simplest.getOrDefault(operation, operation), none -> new ArrayList<>()).add(operation);
        }
        return List.copyOf(families.values());
    }

    private void link(List<Path> paths) {
        List<Path> shortestFirst = paths.stream().sorted(Comparator.comparingInt(path -> path.segments().size())).toList();
        for (int i = 1; i < shortestFirst.size(); i++) {
            Path longer = shortestFirst.get(i);
            shortestFirst.subList(0, i).stream().filter(shorter -> isTwin(shorter.segments(), longer.segments())).findFirst()
                    .ifPresent(twin -> simplest.put(longer.operation(),
                            simplest.getOrDefault(twin.operation(), twin.operation())));
        }
    }

    /**
     * Whether only versions differ, or the longer path ends, behind what both begin with, with all that the shorter one has.
     */
    private static boolean isTwin(List<String> shorter, List<String> longer) {
        int common = 0;
        while (common < shorter.size() && shorter.get(common).equals(longer.get(common))) {
            common++;
        }
        List<String> rest = shorter.subList(common, shorter.size());
        return shorter.equals(longer)
                || rest.stream().anyMatch(segment -> !segment.equals(ANY)) && longer.size() - common >= rest.size()
                        && longer.subList(longer.size() - rest.size(), longer.size()).equals(rest);
    }

    /** What twins have in common at least: the last word of the path and what follows it. */
    private static String end(List<String> segments) {
        int last = segments.size() - 1;
        while (last > 0 && segments.get(last).equals(ANY)) {
            last--;
        }
        return String.join("/", segments.subList(Math.max(0, last), segments.size()));
    }

    /** Parameters all alike, without versions. */
    private static List<String> segments(Operation operation) {
        List<String> segments = new ArrayList<>();
        for (String segment : PARAMETER.matcher(operation.path()).replaceAll(ANY).split("/")) {
            if (!segment.isEmpty() && !VERSION.matcher(segment).matches()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
