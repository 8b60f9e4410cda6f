package io.gatewayassistant.execute.call;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.HttpVerb;
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

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]{1,5}$");

    private Disguise() {
    }

    /** The other operation, whose path has more that is fixed than that of {@code meant}; empty where there is none. */
    static Optional<Operation> of(Operation meant, String path, Catalog catalog) {
        Set<List<String>> readings = PathText.places(path).stream()
                .flatMap(reading -> Stream.of(reading, withoutSuffix(reading))).collect(Collectors.toSet());
        Set<Integer> lengths = readings.stream().map(List::size).collect(Collectors.toSet());
        List<String> spelled = Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty())
                .map(PercentEncoding::decode).toList();
        return catalog.operations().stream()
                .filter(other -> answers(other.verb(), meant.verb()) && lengths.contains(length(other.path())))
                .filter(other -> isReadAs(other, readings) && !fits(segments(other.path()), spelled))
                .filter(other -> isMoreFixed(other, meant)).findFirst();
    }

    /** A server that has no HEAD of its own at an address answers it by carrying out the GET. */
    private static boolean answers(HttpVerb verb, HttpVerb called) {
        return verb == called || called == HttpVerb.HEAD && verb == HttpVerb.GET;
    }

    private static boolean isReadAs(Operation other, Set<List<String>> readings) {
        List<String> template = segments(OneSpelling.inOneCase(other.path()));
        return readings.stream().anyMatch(reading -> fits(template, reading));
    }

    private static boolean fits(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!fits(template.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A parameter may be a part of a segment, as in {@code {id}:purge}, and stands for one character or more. */
    private static boolean fits(String template, String segment) {
        String[] words = PARAMETER.split(template, -1);
        if (words.length == 1) {
            return template.equals(segment);
        }
        if (!segment.startsWith(words[0])) {
            return false;
        }
        int end = words[0].length();
        for (int i = 1; i < words.length - 1; i++) {
            int found = segment.indexOf(words[i], end + 1);
            if (found < 0) {
                return false;
            }
            end = found + words[i].length();
        }
        String last = words[words.length - 1];
        return segment.endsWith(last) && segment.length() - last.length() > end;
    }

    private static List<String> withoutSuffix(List<String> path) {
        return path.stream().map(segment -> SUFFIX.matcher(segment).replaceAll("")).toList();
    }

    /** Servers choose by fixed segments or, as Jakarta REST does, by fixed characters. */
    private static boolean isMoreFixed(Operation other, Operation meant) {
        return fixedSegments(other) > fixedSegments(meant) || fixedCharacters(other) > fixedCharacters(meant);
    }

    private static long fixedSegments(Operation operation) {
        return segments(operation.path()).stream().filter(segment -> !isFree(segment)).count();
    }

    private static int fixedCharacters(Operation operation) {
        return PARAMETER.splitAsStream(operation.path()).flatMap(SLASH::splitAsStream).mapToInt(String::length).sum();
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
        return PARAMETER.matcher(segment).matches();
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }
}
