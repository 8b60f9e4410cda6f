package io.gatewayassistant.index;

/**
 * How well an item fits, on scales from 0 to 1.
 *
 * @param words how well its words do, beside the item whose words fit best
 * @param meaning how near it is to what is meant; what the words say where there are no vectors
 */
public record Fit<T>(T item, float words, float meaning) {

    /**
     * Both together, as a convex sum: it keeps how sure each is, which adding up ranks would not.
     *
     * @param share of the meaning in the whole, 0 to 1
     */
    public float score(float share) {
        return words + share * (meaning - words);
    }
}
