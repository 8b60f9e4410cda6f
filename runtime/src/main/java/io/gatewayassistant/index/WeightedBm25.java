package io.gatewayassistant.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 over frequencies that are weights already, with the lengths of the texts in them: what is left is rarity and saturation.
 * Lucene's own prepares for 256 lengths with each term of each query.
 */
final class WeightedBm25 extends Similarity {

    /** How soon more of the same word stops to count, the usual value of BM25. */
    private static final float SATURATION = 1.2f * WeightedTerms.SCALE;

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        float weight = 0;
        for (TermStatistics term : terms) {
            weight += boost * Vocabulary.rarity(term.docFreq(), collection.docCount());
        }
        return new Saturating(weight);
    }

    private static final class Saturating extends SimScorer {

        private final float weight;

        Saturating(float weight) {
            this.weight = weight;
        }

        /** Grows with the frequency, as Lucene needs it to leave out what cannot be among the best. */
        @Override
        public float score(float frequency, long norm) {
            return weight - weight / (1 + frequency / SATURATION);
        }
    }
}
