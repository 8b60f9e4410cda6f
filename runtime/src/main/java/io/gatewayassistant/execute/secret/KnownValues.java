package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds secrets that were seen before in texts that do not say what they are, such as error messages. Not thread-safe. */
final class KnownValues {

    private static final int BEGINNING = 8;

    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final Map<String, String> handles = new HashMap<>();

    /** What was found, and the handle of it. */
    record Found(Span span, String handle) {
    }

    /** A value that is too much like a word is not looked for: hiding each such word would tell it. */
    void add(String secret, String handle) {
        if (Randomness.unlikeAWord(secret) && handles.putIfAbsent(secret, handle) == null) {
            byBeginning.computeIfAbsent(secret.substring(0, BEGINNING), beginning -> new ArrayList<>()).add(secret);
        }
    }

    void remove(String secret) {
        if (handles.remove(secret) != null) {
            byBeginning.computeIfPresent(secret.substring(0, BEGINNING), (beginning, secrets) -> {
                secrets.remove(secret);
                return secrets.isEmpty() ? null : secrets;
            });
        }
    }

    /** In order, none overlapping another; the longest where several begin at the same place. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at + BEGINNING <= text.length() && !handles.isEmpty(); at++) {
            String longest = longest(text, at);
            if (!longest.isEmpty()) {
                found.add(new Found(new Span(at, at + longest.length()), handles.getOrDefault(longest, "")));
                at += longest.length() - 1;
            }
        }
        return found;
    }

    private String longest(String text, int at) {
        String longest = "";
        for (String secret : byBeginning.getOrDefault(text.substring(at, at + BEGINNING), List.of())) {
            if (secret.length() > longest.length() && text.startsWith(secret, at)) {
                longest = secret;
            }
        }
        return longest;
    }
}
