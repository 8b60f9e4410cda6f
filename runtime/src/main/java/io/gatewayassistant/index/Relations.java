package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the lexicon relates, in the terms of one index. Worked out when it is first asked for; never more than the lexicon has.
 */
final class Relations {

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Map<String, List<Relation>> known = new ConcurrentHashMap<>();

    /**
     * A word or phrase that another may stand for.
     *
     * @param joined its terms where it is written as one word
     * @param together the terms of its words, which mean it only together; empty for a single word, or where one is not there
     * @param rarity how much the words of it tell, on average
     */
    record Relation(Set<String> joined, List<String> together, float rarity, float sure) {
    }

    Relations(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /** Of a word or phrase, given by its terms. */
    List<Relation> of(String terms) {
        List<Lexicon.Related> related = lexicon.related(terms);
        if (related.isEmpty()) {
            return List.of();
        }
        return known.computeIfAbsent(terms, none -> related.stream()
                .map(other -> relation(other.phrase(), other.sure()))
                .filter(relation -> !relation.joined().isEmpty() || !relation.together().isEmpty()).toList());
    }

    /** A word or phrase that something may stand for. */
    Relation relation(String phrase, float sure) {
        String[] words = phrase.split(" ");
        List<String> together = together(words);
        float rarity = (float) together.stream().mapToDouble(vocabulary::rarity).average().orElse(0);
        return new Relation(vocabulary.terms(String.join("", words)), together, rarity, sure);
    }

    private List<String> together(String[] words) {
        List<String> together = new ArrayList<>();
        for (String word : words) {
            if (words.length == 1 || !together.addAll(vocabulary.terms(word))) {
                return List.of();
            }
        }
        return together;
    }
}
