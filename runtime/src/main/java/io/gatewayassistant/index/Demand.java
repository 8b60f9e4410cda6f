package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a query asks for, to be compared with the names of things, which are lists of terms. Immutable. */
public final class Demand {

    /** Above this a term is the concept itself in one of its forms, rather than something like it. */
    public static final float SURELY = 0.75f;

    private final ToDoubleFunction<String> rarity;
    private final float[] rarities;
    private final float told;
    private final Map<String, List<Met>> byTerm = new HashMap<>();
    private final Map<String, Float> asked = new HashMap<>();
    private final List<Together> together = new ArrayList<>();

    /** A concept that a term meets, and how surely. */
    private record Met(int concept, float sure) {
    }

    /** A concept that several terms meet, but only together. */
    private record Together(int concept, Concept.Phrase phrase) {
    }

    /**
     * @param concepts those with a weight below 1 tell nothing
     * @param rarity how much a term tells
     */
    public Demand(List<Concept> concepts, ToDoubleFunction<String> rarity) {
        this.rarity = rarity;
        this.rarities = new float[concepts.size()];
        float sum = 0;
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = rarity(concepts.get(i));
            sum += rarities[i];
            add(i, concepts.get(i));
        }
        this.told = sum;
    }

    /** How surely a term is asked for, 0 to 1. */
    public float asked(String term) {
        return asked.getOrDefault(term, 0f);
    }

    /** How much of the terms is asked for, 0 to 1, those that tell more counting more. */
    public float asked(Collection<String> terms) {
        float met = 0;
        for (String term : terms) {
            float sure = asked(term);
            met += sure == 0 ? 0 : sure * tells(term);
        }
        // Of most names nothing is asked for: how rare their terms are is not worth looking up.
        return met == 0 ? 0 : met / tell(terms);
    }

    /** How much of each concept is among the terms, by position, 0 to 1. */
    public float[] covered(Collection<String> terms) {
        float[] covered = new float[rarities.length];
        for (String term : terms) {
            for (Met met : byTerm.getOrDefault(term, List.of())) {
                covered[met.concept()] = Math.max(covered[met.concept()], met.sure());
            }
        }
        for (Together one : together) {
            if (one.phrase().sure() > covered[one.concept()] && terms.containsAll(one.phrase().terms())) {
                covered[one.concept()] = one.phrase().sure();
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

    private float tell(Collection<String> terms) {
        float all = 0;
        for (String term : terms) {
            all += tells(term);
        }
        return all;
    }

    private float tells(String term) {
        return (float) rarity.applyAsDouble(term);
    }

    private void add(int position, Concept concept) {
        concept.phrases().forEach(phrase -> together.add(new Together(position, phrase)));
        concept.terms().forEach((term, sure) -> {
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
