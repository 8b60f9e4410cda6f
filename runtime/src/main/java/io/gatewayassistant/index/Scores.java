package io.gatewayassistant.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.LongHeap;

/**
 * Adds up how well entries meet the concepts of a query: BM25 over frequencies that are weights already, with the lengths of
 * the texts in them, so that what is left is rarity and saturation. Lucene's own search can leave out entries that cannot be
 * among the best; where there are some thousands, preparing for that costs more than reading every list to its end. Used by one
 * thread, once.
 */
final class Scores {

    /** How soon more of the same word stops to count, the usual value of BM25. */
    private static final float SATURATION = 1.2f * WeightedTerms.SCALE;

    /** How much the less likely meanings of a word add to the likeliest one. */
    private static final double TIE = 0.1f;

    private final TermLists.Reader lists;
    private final double[] sums;

    /** Of one concept: the entries that it meets, and by entry its likeliest meaning and the sum of the others. */
    private final int[] met;
    private final float[] likeliest;
    private final float[] others;
    private int meetings;

    /** @param size how many entries there are */
    Scores(TermLists.Reader lists, int size) {
        this.lists = lists;
        this.sums = new double[size];
        this.met = new int[size];
        this.likeliest = new float[size];
        this.others = new float[size];
    }

    void add(Concept concept) throws IOException {
        for (Map.Entry<String, Float> term : concept.terms().entrySet()) {
            addTerm(term.getKey(), concept.weight() * term.getValue());
        }
        for (Concept.Phrase phrase : concept.phrases()) {
            addPhrase(phrase.terms(), concept.weight() * (phrase.sure() / phrase.terms().size()));
        }
        for (int i = 0; i < meetings; i++) {
            int entry = met[i];
            sums[entry] += (float) (likeliest[entry] + TIE * others[entry]);
            likeliest[entry] = 0;
            others[entry] = 0;
        }
        meetings = 0;
    }

    /** The entries with the highest sums, best first; of equal ones the first. */
    List<ScoreDoc> best(int limit) {
        LongHeap best = new LongHeap(Math.min(limit, sums.length));
        for (int entry = 0; entry < sums.length; entry++) {
            if (sums[entry] > 0) {
                best.insertWithOverflow((long) Float.floatToIntBits((float) sums[entry]) << 32 | Integer.MAX_VALUE - entry);
            }
        }
        ScoreDoc[] found = new ScoreDoc[best.size()];
        for (int i = found.length - 1; i >= 0; i--) {
            long worst = best.pop();
            found[i] = new ScoreDoc(Integer.MAX_VALUE - (int) worst, Float.intBitsToFloat((int) (worst >>> 32)));
        }
        return Arrays.asList(found);
    }

    private void addTerm(String term, float boost) throws IOException {
        if (!lists.find(term)) {
            return;
        }
        float weight = boost * lists.rarity();
        PostingsEnum list = lists.list(0);
        for (int entry = list.nextDoc(); entry != NO_MORE_DOCS; entry = list.nextDoc()) {
            meet(entry, score(weight, list));
        }
    }

    /** Its terms count only together. */
    private void addPhrase(List<String> terms, float boost) throws IOException {
        PostingsEnum[] all = new PostingsEnum[terms.size()];
        float[] weights = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            if (!lists.find(terms.get(i))) {
                return;
            }
            weights[i] = boost * lists.rarity();
            all[i] = lists.list(i);
        }
        for (int entry = all[0].nextDoc(); entry != NO_MORE_DOCS; entry = all[0].nextDoc()) {
            if (haveAll(entry, all)) {
                meet(entry, score(weights, all));
            }
        }
    }

    private static boolean haveAll(int entry, PostingsEnum[] lists) throws IOException {
        for (PostingsEnum list : lists) {
            if (list.docID() < entry) {
                list.advance(entry);
            }
            if (list.docID() != entry) {
                return false;
            }
        }
        return true;
    }

    private static float score(float weight, PostingsEnum list) throws IOException {
        return weight - weight / (1 + list.freq() / SATURATION);
    }

    private static float score(float[] weights, PostingsEnum[] lists) throws IOException {
        double sum = 0;
        for (int i = 0; i < lists.length; i++) {
            sum += score(weights[i], lists[i]);
        }
        return (float) sum;
    }

    private void meet(int entry, float score) {
        if (likeliest[entry] == 0) {
            met[meetings++] = entry;
        }
        others[entry] += Math.min(score, likeliest[entry]);
        likeliest[entry] = Math.max(score, likeliest[entry]);
    }
}
