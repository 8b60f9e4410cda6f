package io.gatewayassistant.index;

import java.util.List;
import java.util.Map;

/**
 * A word of a query, with everything that it may stand for.
 *
 * @param word as it was written
 * @param weight how much it counts beside the other words of the query
 * @param terms the terms of the index that meet it, each with how sure that is, up to 1; empty where nothing does
 * @param phrases what meets it only together
 */
public record Concept(String word, float weight, Map<String, Float> terms, List<Phrase> phrases) {

    /** Terms that mean something together. */
    public record Phrase(List<String> terms, float sure) {

        public Phrase {
            terms = List.copyOf(terms);
        }
    }

    public Concept {
        terms = Map.copyOf(terms);
        phrases = List.copyOf(phrases);
    }

    /** Whether nothing in the index meets it. */
    public boolean isUnknown() {
        return terms.isEmpty() && phrases.isEmpty();
    }

    /** The same word, counting more or less. */
    public Concept weighted(float factor) {
        return new Concept(word, weight * factor, terms, phrases);
    }
}
