package io.gatewayassistant.catalog.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.index.Words;

/** Names the kinds of things that are written most like words that a catalog does not have. */
final class Suggestions {

    private static final int MOST = 3;

    /** The share of pairs of letters in common, by Dice, from which two words look alike. */
    private static final double ALIKE = 0.4;

    private final Map<String, Set<String>> pairsByKind;

    Suggestions(Collection<Resource> resources) {
        this.pairsByKind = resources.stream().map(Resource::name).distinct()
                .collect(Collectors.toMap(name -> name, Suggestions::pairs));
    }

    /** The closest first; empty where none is close to any of the words. */
    List<String> of(Collection<String> words) {
        List<Set<String>> pairs = words.stream().map(Suggestions::pairs).toList();
        record Alike(String kind, double share) {
        }
        return pairsByKind.entrySet().stream()
                .map(kind -> new Alike(kind.getKey(),
                        pairs.stream().mapToDouble(word -> dice(word, kind.getValue())).max().orElse(0)))
                .filter(alike -> alike.share() >= ALIKE)
                .sorted(Comparator.comparingDouble(Alike::share).reversed().thenComparing(Alike::kind)).limit(MOST)
                .map(Alike::kind).toList();
    }

    private static double dice(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String word) {
        String folded = Words.folded(word);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }
}
