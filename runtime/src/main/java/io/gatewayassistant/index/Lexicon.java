package io.gatewayassistant.index;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What administrators' words mean in any product: English ones that stand for one another, and French ones in English.
 * Immutable.
 */
final class Lexicon {

    /** The most words that a phrase of it has. */
    static final int LONGEST = 4;

    private final Map<String, List<Related>> related;
    private final Map<String, List<String>> french;
    private final Set<String> englishSmallWords;
    private final Set<String> frenchSmallWords;
    private final Set<String> ambiguous;

    /**
     * @param related by the terms of an English word or phrase, others that it may stand for
     * @param french by a French word or phrase, folded, what it is in English, most likely first
     * @param englishSmallWords words that carry no meaning of their own, as the French ones
     * @param ambiguous small French words that are English as well
     */
    Lexicon(Map<String, List<Related>> related, Map<String, List<String>> french, Set<String> englishSmallWords,
            Set<String> frenchSmallWords, Set<String> ambiguous) {
        this.related = Map.copyOf(related);
        this.french = Map.copyOf(french);
        this.englishSmallWords = Set.copyOf(englishSmallWords);
        this.frenchSmallWords = Set.copyOf(frenchSmallWords);
        this.ambiguous = Set.copyOf(ambiguous);
    }

    /**
     * A word or phrase that another may stand for.
     *
     * @param sure from 0 to 1
     */
    record Related(String phrase, float sure) {
    }

    /** Read once, when it is first needed. */
    private static final class Standard {
        static final Lexicon LEXICON = LexiconFiles.read();
    }

    /** The one that ships with the assistant. */
    static Lexicon standard() {
        return Standard.LEXICON;
    }

    /** What else may be meant by an English word or phrase, given by its terms. */
    List<Related> related(String terms) {
        return related.getOrDefault(terms, List.of());
    }

    /** The English for a French word or phrase, most likely first; empty where it is not known. */
    List<String> english(String phrase) {
        List<String> exact = french.get(phrase);
        return exact != null ? exact : french.getOrDefault(singular(phrase), List.of());
    }

    /** Whether a word carries no meaning of its own, in a text that is French or English. */
    boolean isSmall(String word, boolean inFrench) {
        return inFrench ? frenchSmallWords.contains(word) : englishSmallWords.contains(word);
    }

    /** Whether a text is French rather than English, as far as its small words, its accents and what we know tell. */
    boolean isFrench(List<Words.Word> words) {
        int french = 0;
        int english = 0;
        int known = 0;
        for (Words.Word word : words) {
            boolean smallInFrench = frenchSmallWords.contains(word.text()) && !ambiguous.contains(word.text());
            boolean smallInEnglish = englishSmallWords.contains(word.text());
            french += smallInFrench && !smallInEnglish ? 1 : 0;
            english += smallInEnglish && !smallInFrench ? 1 : 0;
            known += evidence(word);
        }
        return french > 0 && english == 0 || 2 * french + known > 2 * english + 1;
    }

    private int evidence(Words.Word word) {
        if (word.literal()) {
            return 0;
        }
        if (word.text().length() != word.written().length() || !word.text().equalsIgnoreCase(word.written())) {
            return 2;
        }
        return english(word.text()).isEmpty() || !related(word.text()).isEmpty() ? 0 : 1;
    }

    static String singular(String phrase) {
        StringBuilder singular = new StringBuilder(phrase.length());
        for (String word : phrase.split(" ")) {
            boolean plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
            singular.append(singular.isEmpty() ? "" : " ").append(plural ? word.substring(0, word.length() - 1) : word);
        }
        return singular.toString();
    }
}
