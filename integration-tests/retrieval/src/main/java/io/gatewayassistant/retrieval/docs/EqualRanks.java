package io.gatewayassistant.retrieval.docs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.PlainBm25;

/**
 * What assistants commonly do, such as the Otoroshi Assistant: plain BM25 and MiniLM vectors, whose ranks count the same
 * (reciprocal rank fusion), over the same sections as search has.
 */
record EqualRanks(Embeddings embeddings) implements DocsMode {

    private static final int DEPTH = 50;
    private static final int USUAL = 60;

    @Override
    public String name() {
        return "minilm-rrf";
    }

    @Override
    public Engine build(List<Section> sections, Glossary glossary) {
        PlainBm25<Integer> words = PlainBm25.of(IntStream.range(0, sections.size()).boxed().toList(),
                position -> Plain.text(sections.get(position)));
        Vectors vectors = embeddings.of(sections.stream().map(Plain::text).toList());
        vectors.done().toCompletableFuture().join();
        return (Plain) question -> fused(words.search(question, DEPTH), nearest(vectors, question)).stream().map(sections::get)
                .toList();
    }

    private static List<Integer> nearest(Vectors vectors, String question) {
        float[] alike = vectors.similarities(question).orElseThrow();
        return IntStream.range(0, alike.length).boxed()
                .sorted(Comparator.comparingDouble((Integer position) -> -alike[position])).limit(DEPTH).toList();
    }

    private static List<Integer> fused(List<Integer> words, List<Integer> meaning) {
        Map<Integer, Double> scores = new HashMap<>();
        for (List<Integer> ranking : List.of(words, meaning)) {
            for (int rank = 0; rank < ranking.size(); rank++) {
                scores.merge(ranking.get(rank), 1.0 / (USUAL + rank + 1), Double::sum);
            }
        }
        return scores.entrySet().stream().sorted(Map.Entry.<Integer, Double> comparingByValue().reversed()).limit(LIMIT)
                .map(Map.Entry::getKey).toList();
    }
}
