package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds secrets that were seen before in texts that do not say what they are, such as error messages. Not thread-safe. */
final class KnownValues {

    private static final int BEGINNING = 8;
    /** Characters that are compared for each one of a text: entities may hold long secrets that begin alike. */
    private static final int COMPARED = 1_000;

    private final Map<String, Set<String>> byBeginning = new HashMap<>();
    /** Of each secret those that stand for it: things may share one, and it is known as long as one of them is. */
    private final Map<String, Set<String>> handles = new HashMap<>();
    private final Set<String> learnt = new HashSet<>();
    private long left;

    /**
     * What was found.
     *
     * @param handle empty where it has none yet, absent where several overlap
     */
    record Found(Span span, @Nullable String handle) {
    }

    /**
     * What came of a text.
     *
     * @param found in order, none overlapping another
     * @param end where looking began to take too long, the end of the text where it did not
     */
    record Search(List<Found> found, int end) {
    }

    /** A value that is too much like a word is not looked for: hiding each such word would tell it. */
    void add(String secret, String handle) {
        if (Randomness.unlikeAWord(secret)) {
            handlesOf(secret).add(handle);
        }
    }

    /** Knows the values that {@code others} have until {@link #unlearn}, those that are new without a handle. */
    void learn(KnownValues others) {
        others.handles.keySet().forEach(secret -> {
            handlesOf(secret);
            learnt.add(secret);
        });
    }

    /** Forgets what was learnt and has no handle. */
    void unlearn() {
        List.copyOf(learnt).forEach(secret -> {
            learnt.remove(secret);
            forgetWithoutHandle(secret);
        });
    }

    /** One handle of a secret is gone. */
    void remove(String secret, String handle) {
        if (handles.containsKey(secret)) {
            handlesOf(secret).remove(handle);
            forgetWithoutHandle(secret);
        }
    }

    private Set<String> handlesOf(String secret) {
        return handles.computeIfAbsent(secret, added -> {
            byBeginning.computeIfAbsent(added.substring(0, BEGINNING), beginning -> new LinkedHashSet<>()).add(added);
            return new LinkedHashSet<>();
        });
    }

    private void forgetWithoutHandle(String secret) {
        if (!learnt.contains(secret) && handlesOf(secret).isEmpty()) {
            handles.remove(secret);
            byBeginning.computeIfPresent(secret.substring(0, BEGINNING), (beginning, secrets) -> {
                secrets.remove(secret);
                return secrets.isEmpty() ? null : secrets;
            });
        }
    }

    /** The longest where several begin at the same place. */
    Search in(String text) {
        List<Found> found = new ArrayList<>();
        left = (long) COMPARED * text.length();
        for (int at = 0; at + BEGINNING <= text.length() && !handles.isEmpty(); at++) {
            String longest = longest(text, at);
            if (left < 0) {
                return new Search(found, found.isEmpty() ? at : Math.max(at, found.getLast().span().end()));
            }
            if (!longest.isEmpty()) {
                add(new Found(new Span(at, at + longest.length()), handle(longest)), found);
            }
        }
        return new Search(found, text.length());
    }

    /**
     * A secret may begin within another: whoever has one of their own that is made of the words before somebody else's, and of
     * how that may begin, would read the rest.
     */
    private static void add(Found next, List<Found> found) {
        Span last = found.isEmpty() ? null : found.getLast().span();
        if (last == null || !last.overlaps(next.span())) {
            found.add(next);
            return;
        }
        if (next.span().end() > last.end()) {
            found.set(found.size() - 1, new Found(new Span(last.start(), next.span().end()), null));
        }
    }

    private String handle(String secret) {
        return handlesOf(secret).stream().findFirst().orElse("");
    }

    private String longest(String text, int at) {
        String longest = "";
        for (String secret : byBeginning.getOrDefault(text.substring(at, at + BEGINNING), Set.of())) {
            if (left >= 0 && secret.length() > longest.length() && startsWith(text, at, secret)) {
                longest = secret;
            }
        }
        return longest;
    }

    private boolean startsWith(String text, int at, String secret) {
        int most = Math.min(secret.length(), text.length() - at);
        int same = 0;
        while (same < most && text.charAt(at + same) == secret.charAt(same)) {
            same++;
        }
        left -= same;
        return same == secret.length();
    }
}
