package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.index.Concept;
import io.gatewayassistant.index.Demand;
import io.gatewayassistant.index.Fit;
import io.gatewayassistant.index.HybridSearch;
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

    private static final HybridSearch.Depth DEPTH = new HybridSearch.Depth(150, 50, 300);

    private final TextIndex<Profile> index;
    private final HybridSearch<Profile> search;
    private final Set<String> kinds = new HashSet<>();

    /** @param similarities of a text to each operation, by position; empty where there are no vectors */
    Ranking(List<Operation> operations, PathStructure paths, OperationTexts texts,
            Function<String, Optional<float[]>> similarities) {
        Profiler profiler = new Profiler(paths);
        TextIndexBuilder<Profile> builder = TextIndex.builder(OperationTexts.FIELDS);
        for (Operation operation : operations) {
            Profile profile = profiler.profile(operation);
            kinds.addAll(profile.kind());
            kinds.add(profile.joinedKind());
            builder.add(profile, texts.of(operation));
        }
        this.index = builder.build();
        this.search = new HybridSearch<>(index, DEPTH, similarities);
    }

    /** What is asked for. */
    Request request(String query) {
        Intent intent = Intent.of(query);
        List<Concept> concepts = index.concepts(query).stream().map(concept -> weighted(concept, intent)).toList();
        return new Request(concepts, new Demand(concepts, index::rarity), intent.actions(), namesSomething(query));
    }

    /** Whether a particular thing is named: with a capital within a sentence. */
    private static boolean namesSomething(String query) {
        return Sentences.of(query).stream().flatMap(sentence -> Words.of(sentence).stream().skip(1)).map(Words.Word::written)
                .anyMatch(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0))
                        && Character.isLowerCase(word.charAt(1)));
    }

    /** What may be meant, best first. */
    List<Candidate> candidates(String query, Request request) {
        List<Fit<Profile>> fits = search.search(Sentences.asking(query), request.concepts());
        List<float[]> covered = fits.stream().map(fit -> request.demand().covered(fit.item().names())).toList();
        float vectors = vectors(covered, request.demand());
        List<Candidate> candidates = new ArrayList<>(fits.size());
        for (int i = 0; i < fits.size(); i++) {
            Fit<Profile> fit = fits.get(i);
            candidates.add(new Candidate(fit.item(), fit.score(vectors) + structure(fit.item(), request), covered.get(i)));
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    /** The share of the vectors. The fewer words of a request are names here, the less its words tell. */
    private static float vectors(List<float[]> covered, Demand demand) {
        double most = covered.stream().mapToDouble(demand::share).max().orElse(0);
        return VECTORS + VECTORS_FOR_UNCOVERED * (float) (1 - most);
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
                .anyMatch(term -> term.getValue() > Demand.SURELY && kinds.contains(term.getKey()));
        return names ? concept.weighted(KIND_WORD) : concept;
    }

    private float structure(Profile profile, Request request) {
        float kind = Math.max(request.demand().asked(profile.kind()), request.demand().asked(profile.joinedKind()));
        float unasked = profile.around().isEmpty() ? 0 : 1 - request.demand().asked(profile.around());
        return KIND * kind - UNASKED * unasked + ACTION * profile.fit(request.wanted()) - PARAMETER * profile.parameters()
                + (profile.searches() && request.named() ? FINDS_NAMED : 0);
    }
}
