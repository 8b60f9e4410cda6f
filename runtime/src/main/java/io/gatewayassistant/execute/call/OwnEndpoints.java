package io.gatewayassistant.execute.call;

import java.util.List;
import java.util.Set;

import io.gatewayassistant.execute.request.PathText;

/** The assistant's own endpoints, which no call ever reaches, however it is spelled. */
public final class OwnEndpoints {

    /** What follows the root path, wherever a proxy or a prefix puts the root path itself. */
    private static final Set<String> NAMES = Set.of("chat", "status", "settings", "threads", "catalog", "feedback", "audit");
    private static final String SCRIPTS = "widget";

    private final List<String> root;

    /** @param rootPath that the endpoints are below, {@code /assistant} */
    public OwnEndpoints(String rootPath) {
        this.root = PathText.places(rootPath).getFirst();
        if (root.isEmpty()) {
            throw new IllegalArgumentException("The assistant needs a root path of its own, such as /assistant");
        }
    }

    /** Whether any server could take this percent-encoded path for one of the endpoints. */
    boolean reachedBy(String path) {
        return PathText.places(path).stream().anyMatch(this::below);
    }

    private boolean below(List<String> segments) {
        for (int at = 0; at + root.size() <= segments.size(); at++) {
            int end = at + root.size();
            boolean named = end < segments.size() && isEndpoint(segments.get(end));
            if (segments.subList(at, end).equals(root) && (at == 0 || named)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndpoint(String segment) {
        return NAMES.contains(segment) || segment.startsWith(SCRIPTS);
    }
}
