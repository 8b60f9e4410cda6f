package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.gatewayassistant.index.Concept;

/** What is asked for, as ranking sees it: its concepts, how much each tells, and what is to be done. */
final class Request {

    private final List<Concept> concepts;
    private final float[] rarities;
    private final float told;
    private final boolean named;
    private final Set<Action> wanted;
    private final Map<String, List<Met>> byTerm = new HashMap<>();
    private final Map<String, Float> asked = new HashMap<>();

    /** A concept that a term meets, and how surely. */
    private record Met(int concept, float sure) {
    }

    /** @param rarities how much each concept tells, 0 for those that only say what is to be done or are names of things */
    Request(List<Concept> concepts, float[] rarities, Set<Action> wanted, boolean named) {
        this.concepts = List.copyOf(concepts);
        this.rarities = rarities.clone();
        this.wanted = Set.copyOf(wanted);
        this.named = named;
        float sum = 0;
        for (int i = 0; i < concepts.size(); i++) {
            int concept = i;
            sum += rarities[i];
            concepts.get(i).terms().forEach((term, sure) -> {
                byTerm.computeIfAbsent(term, none -> new ArrayList<>(2)).add(new Met(concept, sure));
                if (rarities[concept] > 0) {
                    asked.merge(term, sure, Math::max);
                }
            });
        }
        this.told = sum;
    }

    List<Concept> concepts() {
        return concepts;
    }

    /** Whether a particular thing is named. */
    boolean named() {
        return named;
    }

    Set<Action> wanted() {
        return wanted;
    }

    /** How surely a term is asked for, 0 to 1. */
    float asked(String term) {
        return asked.getOrDefault(term, 0f);
    }

    /** How much of each concept an operation has in its names, by position, 0 to 1. */
    float[] covered(Profile profile) {
        float[] covered = new float[rarities.length];
        for (String name : profile.names()) {
            for (Met met : byTerm.getOrDefault(name, List.of())) {
                covered[met.concept()] = Math.max(covered[met.concept()], met.sure());
            }
        }
        for (int i = 0; i < covered.length; i++) {
            for (Concept.Phrase phrase : concepts.get(i).phrases()) {
                if (phrase.sure() > covered[i] && profile.names().containsAll(phrase.terms())) {
                    covered[i] = phrase.sure();
                }
            }
        }
        return covered;
    }

    /** How much of what is asked for is covered, 0 to 1, concepts that tell more counting more. */
    float share(float[] covered) {
        float sum = 0;
        for (int i = 0; i < covered.length; i++) {
            sum += covered[i] * rarities[i];
        }
        return told == 0 ? 0 : sum / told;
    }
}
