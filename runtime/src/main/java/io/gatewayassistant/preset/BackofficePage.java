package io.gatewayassistant.preset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page of the backoffice.
 *
 * @param path below the backoffice's base, with {@code :id} for the entity
 * @param title what people call it
 * @param kind of entity that it shows, as the admin API's path names it; absent for pages about none
 * @param purpose what it does with that kind
 */
public record BackofficePage(String path, String title, @Nullable String kind, PagePurpose purpose) {

    static final String ID = ":id";

    public BackofficePage {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path must start with a slash, was '" + path + "'");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of page '" + path + "' must not be blank");
        }
        if (purpose != PagePurpose.OTHER && kind == null) {
            throw new IllegalArgumentException("page '" + path + "' needs a kind");
        }
        if (purpose == PagePurpose.EDIT && !segments(path).contains(ID)) {
            throw new IllegalArgumentException("edit page '" + path + "' must contain the segment " + ID);
        }
    }

    boolean is(String otherKind, PagePurpose otherPurpose) {
        return purpose == otherPurpose && otherKind.equals(kind);
    }

    /** The match with a path whose first segments are this page's. */
    Optional<PageMatch> match(List<String> actual) {
        List<String> pattern = segments(path);
        if (pattern.size() > actual.size() || (pattern.isEmpty() && !actual.isEmpty())) {
            return Optional.empty();
        }
        String id = null;
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).equals(ID)) {
                id = actual.get(i);
            } else if (!pattern.get(i).equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new PageMatch(this, id));
    }

    /** How exactly the page describes the paths that it matches: more segments, and of those more literal ones. */
    int specificity() {
        List<String> segments = segments(path);
        return segments.stream().mapToInt(segment -> segment.equals(ID) ? 2 : 3).sum();
    }

    static List<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }
}
