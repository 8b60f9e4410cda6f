package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.index.Concept;
import io.gatewayassistant.index.Hit;
import io.gatewayassistant.index.TextIndex;
import io.gatewayassistant.index.TextIndexBuilder;
import io.gatewayassistant.index.Words;

/**
 * Scores the operations of a catalog for a request. Each kind of evidence is brought to a scale of its own, then they are
 * added: words (BM25 over weighted fields), vectors where there are any, the kind of thing, what is to be done, and what of
 * the path nobody asked for. docs/search.md tells how the weights were chosen, and what they reach.
 */
final class Ranking implements AutoCloseable {

    /** How much vectors count against words: least where an operation has all that is asked for in its names. */
    private static final float VECTORS = 0.3f;
    private static final float VECTORS_FOR_UNCOVERED = 0.2f;

    private static final float KIND = 0.25f;
    private static final float ACTION = 0.7f;
    private static final float UNASKED = 0.25f;
    private static final float PARAMETER = 0.02f;

    /** Who names a particular thing needs it found first, where it is found by a text only. */
    private static final float FINDS_NAMED = 0.2f;

    /** How much a word counts that only says what is to be done, and one that is the name of a kind of thing here. */
    private static final float ACTION_WORD = 0.6f;
    private static final float KIND_WORD = 1.3f;
    private static final float SURELY = 0.75f;

    /** How many are looked at, by words and by vectors. */
    private static final int BY_WORDS = 150;
    private static final int BY_VECTORS = 50;

    /** Similarities of an English sentence are all high: the one at this place is taken for none. */
    private static final int UNLIKE = 300;

    private final List<Profile> profiles;
    private final TextIndex<Profile> index;
    private final Set<String> kinds = new HashSet<>();
    private final Function<String, Optional<float[]>> similarities;

    /** @param similarities of a text to each operation, by position; empty where there are no vectors */
    Ranking(List<Operation> operations, PathStructure paths, OperationTexts texts,
            Function<String, Optional<float[]>> similarities) {
        Profiler profiler = new Profiler(paths);
        List<Profile> all = new ArrayList<>(operations.size());
        TextIndexBuilder<Profile> builder = TextIndex.builder(OperationTexts.FIELDS);
        for (Operation operation : operations) {
            Profile profile = profiler.profile(all.size(), operation);
            all.add(profile);
            kinds.addAll(profile.kind());
            kinds.add(profile.joinedKind());
            builder.add(profile, texts.of(operation));
        }
        this.profiles = List.copyOf(all);
        this.index = builder.build();
        this.similarities = similarities;
    }

    /** What is asked for. */
    Request request(String query) {
        Intent intent = Intent.of(query);
        List<Concept> concepts = index.concepts(query).stream().map(concept -> weighted(concept, intent)).toList();
        float[] rarities = new float[concepts.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = concepts.get(i).weight() >= 1 ? rarity(concepts.get(i)) : 0;
        }
        return new Request(concepts, rarities, intent.actions(), namesSomething(query));
    }

    /** Whether a particular thing is named: with a capital within the request. */
    private static boolean namesSomething(String query) {
        return Words.of(query).stream().skip(1).map(Words.Word::written)
                .anyMatch(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0))
                        && Character.isLowerCase(word.charAt(1)));
    }

    /** What may be meant, best first. */
    List<Candidate> candidates(String query, Request request) {
        float[] likeness = similarities.apply(index.english(query)).map(Ranking::scaled).orElse(new float[0]);
        Map<Profile, Float> byWords = byWords(request);
        addNearest(likeness, byWords);
        List<Candidate> candidates = new ArrayList<>(byWords.size());
        byWords.forEach((profile, words) -> candidates
                .add(new Candidate(profile, words + structure(profile, request), request.covered(profile))));
        if (likeness.length > 0) {
            bringIn(likeness, byWords, candidates, request);
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    /** The convex sum of words and vectors. The fewer words of a request are names here, the less its words tell. */
    private static void bringIn(float[] likeness, Map<Profile, Float> byWords, List<Candidate> candidates, Request request) {
        double covered = candidates.stream().mapToDouble(candidate -> request.share(candidate.covered())).max().orElse(0);
        float vectors = VECTORS + VECTORS_FOR_UNCOVERED * (float) (1 - covered);
        candidates.replaceAll(candidate -> {
            float words = byWords.get(candidate.profile());
            return candidate.plus(vectors * (likeness[candidate.profile().position()] - words));
        });
    }

    Set<String> unknownWords(Request request) {
        Set<String> unknown = new LinkedHashSet<>();
        request.concepts().stream().filter(concept -> concept.weight() >= 1 && concept.isUnknown()).map(Concept::word)
                .forEach(unknown::add);
        return unknown;
    }

    @Override
    public void close() {
        index.close();
    }

    private Concept weighted(Concept concept, Intent intent) {
        if (intent.words().contains(Words.folded(concept.word()))) {
            return concept.weighted(ACTION_WORD);
        }
        boolean names = concept.terms().entrySet().stream()
                .anyMatch(term -> term.getValue() > SURELY && kinds.contains(term.getKey()));
        return names ? concept.weighted(KIND_WORD) : concept;
    }

    private float rarity(Concept concept) {
        return (float) concept.terms().entrySet().stream().filter(term -> term.getValue() > SURELY)
                .mapToDouble(term -> index.rarity(term.getKey())).min().orElse(0);
    }

    private Map<Profile, Float> byWords(Request request) {
        List<Hit<Profile>> hits = index.search(request.concepts(), BY_WORDS);
        Map<Profile, Float> scores = new LinkedHashMap<>();
        hits.forEach(hit -> scores.put(hit.item(), hit.score() / hits.getFirst().score()));
        return scores;
    }

    private void addNearest(float[] likeness, Map<Profile, Float> byWords) {
        if (likeness.length == 0) {
            return;
        }
        float least = nth(likeness, BY_VECTORS);
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] >= least) {
                byWords.putIfAbsent(profiles.get(i), 0f);
            }
        }
    }

    private float structure(Profile profile, Request request) {
        float kind = Math.max(asked(profile.kind(), request), request.asked(profile.joinedKind()));
        float unasked = profile.around().isEmpty() ? 0 : 1 - asked(profile.around(), request);
        return KIND * kind - UNASKED * unasked + ACTION * profile.fit(request.wanted()) - PARAMETER * profile.parameters()
                + (profile.searches() && request.named() ? FINDS_NAMED : 0);
    }

    /** How much of the terms is asked for, 0 to 1, those that tell more counting more. */
    private float asked(List<String> terms, Request request) {
        float all = 0;
        float asked = 0;
        for (String term : terms) {
            float rarity = index.rarity(term);
            all += rarity;
            asked += rarity * request.asked(term);
        }
        return all == 0 ? 0 : asked / all;
    }

    /** From 0, for what is no more alike than most, to 1 for the most alike. */
    private static float[] scaled(float[] similarities) {
        float most = nth(similarities, 1);
        float least = nth(similarities, UNLIKE + 1);
        float[] scaled = new float[similarities.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.max(0, (similarities[i] - least) / Math.max(0.01f, most - least));
        }
        return scaled;
    }

    /** The nth greatest. */
    private static float nth(float[] numbers, int n) {
        float[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, sorted.length - n)];
    }
}
