package io.gatewayassistant.catalog.rendering;

import java.util.List;
import java.util.stream.Collectors;

import io.gatewayassistant.catalog.operation.Operation;

/** Names the variants of an operation by what differs: the beginning of the path. */
final class Twins {

    private static final int MAX = 4;

    private Twins() {
    }

    /** {@code under /v1, under /{workspace}}. */
    static String of(Operation operation, List<Operation> twins) {
        String named = twins.stream().limit(MAX).map(twin -> variant(operation.path(), twin.path()))
                .collect(Collectors.joining(", "));
        return twins.size() > MAX ? named + ", " + (twins.size() - MAX) + " more" : named;
    }

    private static String variant(String path, String twin) {
        List<String> own = List.of(path.substring(1).split("/"));
        List<String> other = List.of(twin.substring(1).split("/"));
        int common = commonEnd(own, other);
        String ownStart = start(own, common);
        String otherStart = start(other, common);
        if (common == 0) {
            return twin;
        }
        if (otherStart.isEmpty()) {
            return "without " + ownStart;
        }
        return ownStart.isEmpty() ? "under " + otherStart : otherStart + " for " + ownStart;
    }

    private static int commonEnd(List<String> own, List<String> other) {
        int common = 0;
        while (common < Math.min(own.size(), other.size())
                && same(own.get(own.size() - 1 - common), other.get(other.size() - 1 - common))) {
            common++;
        }
        return common;
    }

    /** Parameters may have other names. */
    private static boolean same(String one, String other) {
        return one.equals(other) || one.startsWith("{") && other.startsWith("{");
    }

    private static String start(List<String> segments, int common) {
        return segments.subList(0, segments.size() - common).stream().map(segment -> "/" + segment)
                .collect(Collectors.joining());
    }
}
