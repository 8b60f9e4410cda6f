package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Part of a text, from its first character to before its last. */
record Span(int start, int end) {

    Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span holds at least one character: " + start + " to " + end);
        }
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** In order, those that overlap as one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!merged.isEmpty() && span.start < merged.getLast().end) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start, Math.max(last.end, span.end)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
