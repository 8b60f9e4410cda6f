package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.search.ScoreDoc;

/**
 * Finds by words and by vectors; by words alone as long as there are no vectors.
 *
 * @param <T> what is found
 */
public final class HybridSearch<T> {

    private static final float NARROWEST = 0.01f;

    private final TextIndex<T> index;
    private final Depth depth;
    private final Function<String, Optional<float[]>> similarities;

    /**
     * How far down to look.
     *
     * @param words how many of the best by words
     * @param vectors how many of the most alike
     * @param unlike similarities of a language are all high: that of the item at this place is taken for none, or that of the
     *        middle one where it is before
     */
    public record Depth(int words, int vectors, int unlike) {
    }

    /**
     * @param similarities of a text to each item of the index, by position, the caller's to change; empty where there are no
     *        vectors,
     *        or not yet
     */
    public HybridSearch(TextIndex<T> index, Depth depth, Function<String, Optional<float[]>> similarities) {
        this.index = index;
        this.depth = depth;
        this.similarities = similarities;
    }

    /** What may fit, in no order. */
    public List<Fit<T>> search(String query, List<Concept> concepts) {
        Map<Integer, Float> byWords = byWords(concepts);
        Optional<float[]> meaning = similarities.apply(index.english(query));
        meaning.ifPresent(likeness -> scale(likeness, byWords));
        List<Fit<T>> fits = new ArrayList<>(byWords.size());
        byWords.forEach((position, words) -> fits.add(new Fit<>(index.item(position), words,
                meaning.map(likeness -> likeness[position]).orElse(words))));
        return fits;
    }

    private Map<Integer, Float> byWords(List<Concept> concepts) {
        List<ScoreDoc> found = index.scored(concepts, depth.words());
        Map<Integer, Float> scores = new LinkedHashMap<>();
        found.forEach(one -> scores.put(one.doc, one.score / found.getFirst().score));
        return scores;
    }

    /** Makes them 0 for what is no more alike than most, up to 1 for the most alike; adds the nearest to what is looked at. */
    private void scale(float[] likeness, Map<Integer, Float> byWords) {
        float[] sorted = likeness.clone();
        Arrays.sort(sorted);
        float least = nth(sorted, Math.min(depth.unlike(), sorted.length / 2) + 1);
        float near = nth(sorted, depth.vectors());
        float range = Math.max(NARROWEST, nth(sorted, 1) - least);
        for (int position = 0; position < likeness.length; position++) {
            if (likeness[position] >= near) {
                byWords.putIfAbsent(position, 0f);
            }
            likeness[position] = Math.max(0, (likeness[position] - least) / range);
        }
    }

    /** The nth greatest. */
    private static float nth(float[] sorted, int n) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - n)];
    }
}
