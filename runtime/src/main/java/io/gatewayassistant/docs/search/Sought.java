package io.gatewayassistant.docs.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.index.Concept;

/**
 * What a question looks for, to recognise it in a text: for each of its concepts the beginnings of the words that it may be
 * written with. Immutable.
 */
public final class Sought {

    /** What is less sure would find passages about something else. */
    private static final float SURE = 0.5f;

    private static final int ASCII = 128;

    private final Map<String, Integer> concepts;
    private final int count;
    /** By the first two letters of what is looked for: nearly no word of a text begins so, and need be looked at further. */
    private final BitSet beginnings = new BitSet(ASCII * ASCII);

    private Sought(Map<String, Integer> concepts, int count) {
        this.concepts = Map.copyOf(concepts);
        this.count = count;
        concepts.keySet().stream().mapToInt(stem -> beginning(stem, 0, stem.length())).filter(beginning -> beginning >= 0)
                .forEach(beginnings::set);
    }

    static Sought of(List<Concept> concepts) {
        Map<String, Integer> byStem = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            int number = i;
            Concept concept = concepts.get(i);
            Words.stems(concept.word()).forEach(stem -> byStem.putIfAbsent(stem, number));
            concept.terms().forEach((term, sure) -> {
                if (sure > SURE) {
                    Words.stems(term).forEach(stem -> byStem.putIfAbsent(stem, number));
                }
            });
        }
        return new Sought(byStem, concepts.size());
    }

    /** What the words of a text, in any language, look for. */
    static Sought of(String text) {
        Map<String, Integer> byStem = new HashMap<>();
        Words.stems(text).forEach(stem -> byStem.put(stem, byStem.size()));
        return new Sought(byStem, byStem.size());
    }

    int size() {
        return count;
    }

    /** The numbers of the concepts that occur in texts. */
    BitSet in(String... texts) {
        BitSet met = new BitSet(count);
        for (String text : texts) {
            Words.forEach(text, (start, end) -> {
                int beginning = beginning(text, start, end);
                if (beginning < 0 || beginnings.get(beginning)) {
                    meet(text.substring(start, end), met);
                }
            });
        }
        return met;
    }

    /** The share of the concepts that occur in texts, 0 to 1. */
    double share(String... texts) {
        return count == 0 ? 0 : (double) in(texts).cardinality() / count;
    }

    private void meet(String written, BitSet met) {
        Integer concept = concepts.get(Words.stem(written));
        if (concept != null) {
            met.set(concept);
        }
    }

    /** The first two letters of a word as a number; negative where they may be others without case and accents. */
    private static int beginning(String text, int start, int end) {
        if (end - start < 2 || text.charAt(start) >= ASCII || text.charAt(start + 1) >= ASCII) {
            return -1;
        }
        return Character.toLowerCase(text.charAt(start)) * ASCII + Character.toLowerCase(text.charAt(start + 1));
    }
}
