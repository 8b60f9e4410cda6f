package io.gatewayassistant.index;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects what a word of a query may stand for; docs/search.md tells how the weights were chosen. */
final class Meaning {

    private static final float SAME_ROOT = 0.7f;
    private static final float ONE_MISTAKE = 0.8f;
    private static final float TWO_MISTAKES = 0.6f;

    /** What is less sure than the best of these adds more cost than sense. */
    private static final int MOST_TERMS = 6;
    private static final int MOST_PHRASES = 2;

    private final Vocabulary vocabulary;
    private final Relations relations;
    private final Map<String, Float> terms = new LinkedHashMap<>();
    private final Map<List<String>, Float> phrases = new LinkedHashMap<>();
    private final float rarity;

    Meaning(String word, Vocabulary vocabulary, Relations relations) {
        this.vocabulary = vocabulary;
        this.relations = relations;
        vocabulary.terms(word).forEach(term -> terms.put(term, 1f));
        this.rarity = (float) terms.keySet().stream().mapToDouble(vocabulary::rarity).max().orElse(Float.MAX_VALUE);
        vocabulary.siblings(word).forEach(term -> add(term, SAME_ROOT));
        if (!vocabulary.hasWord(word)) {
            addCorrections(word, !terms.isEmpty());
        }
    }

    /** The word itself, in another language or written otherwise. */
    void addExact(String word) {
        vocabulary.terms(word).forEach(term -> terms.merge(term, 1f, Math::max));
    }

    /** What the lexicon has for the terms of a word or phrase. */
    void addRelated(String key) {
        relations.of(key).forEach(this::add);
    }

    /** The word may stand for a phrase. */
    void addPhrase(String phrase, float sure) {
        add(relations.relation(phrase, sure));
    }

    /** Several words may be written as one here. */
    void addJoined(String written, float sure) {
        vocabulary.terms(written).forEach(term -> add(term, sure));
    }

    Concept concept(String written, float weight) {
        return new Concept(written, weight, best(terms, MOST_TERMS), best(phrases, MOST_PHRASES).entrySet().stream()
                .map(phrase -> new Concept.Phrase(phrase.getKey(), phrase.getValue())).toList());
    }

    /** A rarer word that only may be meant must not count more than the one that was said. */
    private void add(String term, float sure) {
        terms.merge(term, sure * Math.min(1, rarity / vocabulary.rarity(term)), Math::max);
    }

    private void add(Relations.Relation relation) {
        relation.joined().forEach(term -> add(term, relation.sure()));
        if (!relation.together().isEmpty()) {
            phrases.merge(relation.together(), relation.sure() * Math.min(1, rarity / relation.rarity()), Math::max);
        }
    }

    private void addCorrections(String word, boolean known) {
        for (Spelling.Guess guess : vocabulary.guesses(word)) {
            if (guess.distance() == 1 || !known) {
                terms.merge(vocabulary.term(guess), guess.distance() == 1 ? ONE_MISTAKE : TWO_MISTAKES, Math::max);
            }
        }
    }

    private static <K> Map<K, Float> best(Map<K, Float> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        return all.entrySet().stream().sorted(Map.Entry.<K, Float> comparingByValue(Comparator.reverseOrder())).limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
