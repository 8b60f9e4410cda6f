package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a query asks for, to be compared with the names of things, which are lists of terms. Immutable. */
public final class Demand {

    /** Above this a term is the concept itself in one of its forms, rather than something like it. */
    public static final float SURELY = 0.75f;

    private final List<Concept> concepts;
    private final ToDoubleFunction<String> rarity;
    private final float[] rarities;
    private final float told;
    private final Map<String, List<Met>> byTerm = new HashMap<>();
    private final Map<String, Float> asked = new HashMap<>();

    /** A concept that a term meets, and how surely. */
    private record Met(int concept, float sure) {
    }

    /**
     * @param concepts those with a weight below 1 tell nothing
     * @param rarity how much a term tells
     */
    public Demand(List<Concept> concepts, ToDoubleFunction<String> rarity) {
        this.concepts = List.copyOf(concepts);
        this.rarity = rarity;
        this.rarities = new float[concepts.size()];
        float sum = 0;
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = rarity(concepts.get(i));
            sum += rarities[i];
            add(i);
        }
        this.told = sum;
    }

    /** How surely a term is asked for, 0 to 1. */
    public float asked(String term) {
        return asked.getOrDefault(term, 0f);
    }

    /** How much of the terms is asked for, 0 to 1, those that tell more counting more. */
    public float asked(Collection<String> terms) {
        if (Collections.disjoint(terms, asked.keySet())) {
            // Most names: how rare their terms are is not worth looking up.
            return 0;
        }
        float all = 0;
        float met = 0;
        for (String term : terms) {
            float tells = (float) rarity.applyAsDouble(term);
            all += tells;
            met += tells * asked(term);
        }
        return all == 0 ? 0 : met / all;
    }

    /** How much of each concept is among the terms, by position, 0 to 1. */
    public float[] covered(Collection<String> terms) {
        float[] covered = new float[rarities.length];
        for (String term : terms) {
            for (Met met : byTerm.getOrDefault(term, List.of())) {
                covered[met.concept()] = Math.max(covered[met.concept()], met.sure());
            }
        }
        for (int i = 0; i < covered.length; i++) {
            for (Concept.Phrase phrase : concepts.get(i).phrases()) {
                if (phrase.sure() > covered[i] && terms.containsAll(phrase.terms())) {
                    covered[i] = phrase.sure();
                }
            }
        }
        return covered;
    }

    /** How much of what is asked for is covered, 0 to 1, concepts that tell more counting more. */
    public float share(float[] covered) {
        float sum = 0;
        for (int i = 0; i < covered.length; i++) {
            sum += covered[i] * rarities[i];
        }
        return told == 0 ? 0 : sum / told;
    }

    private void add(int position) {
        concepts.get(position).terms().forEach((term, sure) -> {
            byTerm.computeIfAbsent(term, none -> new ArrayList<>(2)).add(new Met(position, sure));
            if (rarities[position] > 0) {
                asked.merge(term, sure, Math::max);
            }
        });
    }

    private float rarity(Concept concept) {
        return concept.weight() < 1 ? 0
                : (float) concept.terms().entrySet().stream().filter(term -> term.getValue() > SURELY)
                        .mapToDouble(term -> rarity.applyAsDouble(term.getKey())).min().orElse(0);
    }
}
