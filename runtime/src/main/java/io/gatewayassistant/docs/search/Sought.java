package io.gatewayassistant.docs.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.gatewayassistant.index.Concept;

/**
 * What a question looks for, to recognise it in a text: for each of its concepts the beginnings of the words that it may be
 * written with. Immutable.
 */
public final class Sought {

    /** What is less sure would find passages about something else. */
    private static final float SURE = 0.5f;

    private final Map<String, Integer> concepts;
    private final int count;

    private Sought(Map<String, Integer> concepts, int count) {
        this.concepts = Map.copyOf(concepts);
        this.count = count;
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

    /** The numbers of the concepts that occur in a text. */
    Set<Integer> in(String text) {
        Set<Integer> met = new HashSet<>();
        for (String stem : Words.stems(text)) {
            Integer concept = concepts.get(stem);
            if (concept != null) {
                met.add(concept);
            }
        }
        return met;
    }

    /** The share of the concepts that occur in a text, 0 to 1. */
    double share(String text) {
        return count == 0 ? 0 : (double) in(text).size() / count;
    }
}
