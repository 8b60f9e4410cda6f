package io.gatewayassistant.execute.call;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.fence.OneSpelling;
import io.gatewayassistant.execute.request.PathText;
import io.gatewayassistant.execute.request.PercentEncoding;

/**
 * A call of one operation that some server takes for one of another: {@code /jobs/PURGE}, which is {@code /jobs/{id}} to the
 * catalog, is {@code /jobs/purge} where case does not matter. Switches, approvals and the fence would have looked at the wrong
 * one.
 */
final class Disguise {

    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]{1,5}$");

    private Disguise() {
    }

    /** The other operation, whose path has more fixed words than that of {@code meant}; empty where there is none. */
    static Optional<Operation> of(Operation meant, String path, Catalog catalog) {
        List<List<String>> readings = PathText.places(path);
        Set<Integer> lengths = readings.stream().map(List::size).collect(Collectors.toSet());
        long fixed = fixed(meant);
        List<String> spelled = Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty())
                .map(PercentEncoding::decode).toList();
        return catalog.operations().stream()
                .filter(other -> other.verb() == meant.verb() && lengths.contains(length(other.path())))
                .filter(other -> fixed(other) > fixed).filter(other -> !fits(segments(other.path()), spelled))
                .filter(other -> readings.stream().flatMap(reading -> Stream.of(reading, withoutSuffix(reading)))
                        .anyMatch(reading -> fits(segments(OneSpelling.inOneCase(other.path())), reading)))
                .findFirst();
    }

    private static boolean fits(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!isFree(template.get(i)) && !template.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> withoutSuffix(List<String> path) {
        return path.stream().map(segment -> SUFFIX.matcher(segment).replaceAll("")).toList();
    }

    private static long fixed(Operation operation) {
        return segments(operation.path()).stream().filter(segment -> !isFree(segment)).count();
    }

    /** As many as {@link #segments} has, without splitting the paths of a whole catalog for each call. */
    private static int length(String path) {
        int length = 0;
        for (int i = 0; i < path.length(); i++) {
            length += path.charAt(i) != '/' && (i == 0 || path.charAt(i - 1) == '/') ? 1 : 0;
        }
        return length;
    }

    private static boolean isFree(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }
}
