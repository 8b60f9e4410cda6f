package io.gatewayassistant.index;

import java.util.List;
import java.util.Set;

/** Takes words apart that others write as two: {@code apikeys} where {@code api} and {@code key} are known. */
final class Compounds {

    /** How much a part counts beside the whole. */
    static final float WEIGHT = 0.5f;

    private static final int SHORTEST = 3;

    /** What is longer is no word, and would be cut at each of its letters. */
    private static final int LONGEST = 60;

    private final Set<String> known;

    Compounds(Set<String> known) {
        this.known = known;
    }

    /** The two known words that make up {@code word}; empty where it cannot be taken apart. */
    List<String> parts(String word) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        for (int at = word.length() - SHORTEST; at >= SHORTEST; at--) {
            String head = word.substring(0, at);
            String tail = word.substring(at);
            if (known.contains(head) && known.contains(tail)) {
                return List.of(head, tail);
            }
        }
        return List.of();
    }
}
