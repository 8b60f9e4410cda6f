package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The words and terms of an index. Immutable; any number of threads use it at once. */
final class Vocabulary {

    private final Collection<TermReader> readers;
    private final Map<String, String> terms;
    private final Map<String, Float> rarities = new HashMap<>();
    private final Map<String, List<String>> byRoot = new HashMap<>();
    private final TermReader roots = TermReader.roots();
    private final WordList words;
    private final float rarest;
    /** Made for the first word that is not known; twice rather than under a lock. */
    private volatile @Nullable Spelling spelling;

    /**
     * @param readers the ways in which words became terms
     * @param size how many entries there are
     */
    Vocabulary(Collection<TermReader> readers, WordList words, int size) {
        this.readers = List.copyOf(readers);
        this.words = words;
        this.terms = words.terms();
        this.rarest = rarity(0, size);
        words.frequencies().forEach((term, frequency) -> rarities.put(term, rarity(frequency, size)));
        words.roots().forEach((term, root) -> byRoot.computeIfAbsent(root, none -> new ArrayList<>(1)).add(term));
        // An index that was read must say the same as the one that was written.
        byRoot.values().forEach(Collections::sort);
    }

    WordList words() {
        return words;
    }

    boolean hasWord(String word) {
        return terms.containsKey(word);
    }

    /** How much a term tells, as BM25 weighs it: more, the fewer entries have it. */
    float rarity(String term) {
        return rarities.getOrDefault(term, rarest);
    }

    /** The terms that a word becomes here; none where no entry has it in any form. */
    Set<String> terms(String word) {
        String known = terms.get(word);
        if (known != null) {
            return Set.of(known);
        }
        Set<String> found = new LinkedHashSet<>();
        for (TermReader reader : readers) {
            String term = reader.term(word);
            if (rarities.containsKey(term)) {
                found.add(term);
            }
        }
        return found;
    }

    /** The terms with the same root: {@code verifier} for {@code verify}. */
    List<String> siblings(String word) {
        return byRoot.getOrDefault(roots.term(word), List.of());
    }

    /** The closest words that a mistyped one may be, with the number of mistakes; empty where none is close. */
    List<Spelling.Guess> guesses(String word) {
        List<Spelling.Guess> guesses = spelling().guesses(word);
        return guesses.stream().filter(guess -> guess.distance() == guesses.getFirst().distance()).toList();
    }

    /** The term of a word that an entry has. */
    String term(Spelling.Guess guess) {
        return terms.getOrDefault(guess.word(), guess.word());
    }

    private Spelling spelling() {
        Spelling known = spelling;
        if (known == null) {
            known = new Spelling(terms.keySet());
            spelling = known;
        }
        return known;
    }

    static float rarity(long frequency, long size) {
        return (float) Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
    }
}
