package io.gatewayassistant.index;

import java.util.Iterator;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms whose frequency is a weight that was computed before. */
final class WeightedTerms extends TokenStream {

    /** Frequencies are whole numbers: this many make a weight of one. */
    static final int SCALE = 32;

    private final Map<String, Float> weights;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Float>> left;

    WeightedTerms(Map<String, Float> weights) {
        this.weights = weights;
        this.left = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        left = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Float> next = left.next();
        term.append(next.getKey());
        frequency.setTermFrequency(Math.max(1, Math.round(next.getValue() * SCALE)));
        return true;
    }
}
