package io.gatewayassistant.embedding;

import java.util.BitSet;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Vectors by position, a byte for each number. Filled by one thread; once published, read by any number.
 * <p>
 * Stored dimension by dimension, not vector by vector: so the loop over all vectors adds to independent numbers, which the
 * JIT compiler turns into vector instructions. A sum over one vector it would not, as that changes how the sum is rounded.
 */
final class VectorTable {

    private static final int LARGEST = 127;

    private final int size;
    private final int dimensions;
    /** One array for each dimension: a single one would be so large that the garbage collector rounds it up by megabytes. */
    private final byte[][] columns;
    /** What makes the length of each vector 1; 0 for a vector without a direction. */
    private final float[] factors;
    private final long[] keys;
    private final BitSet filled;

    VectorTable(int size, int dimensions) {
        this.size = size;
        this.dimensions = dimensions;
        this.columns = new byte[dimensions][size];
        this.factors = new float[size];
        this.keys = new long[2 * size];
        this.filled = new BitSet(size);
    }

    /** The numbers of {@code vector} as bytes, the largest as 127 or -127. */
    static byte[] quantised(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; largest > 0 && i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return bytes;
    }

    /** @param vector quantised */
    void put(int position, ContentKey key, byte[] vector) {
        long squares = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            columns[dimension][position] = vector[dimension];
            squares += vector[dimension] * vector[dimension];
        }
        factors[position] = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        keys[2 * position] = key.high();
        keys[2 * position + 1] = key.low();
        filled.set(position);
    }

    /** The first position from {@code start} on that has no vector yet; the size when there is none. */
    int nextEmpty(int start) {
        return filled.nextClearBit(start);
    }

    /** Adds the vectors that are {@code wanted}. */
    void copyTo(Map<ContentKey, byte[]> known, Predicate<ContentKey> wanted) {
        filled.stream().forEach(position -> {
            ContentKey key = new ContentKey(keys[2 * position], keys[2 * position + 1]);
            if (wanted.test(key)) {
                known.computeIfAbsent(key, missing -> vector(position));
            }
        });
    }

    /**
     * Cosine similarity to each vector, by position.
     *
     * @param query of length 1
     */
    float[] similarities(float[] query) {
        float[] sums = new float[size];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            add(columns[dimension], query[dimension], sums);
        }
        for (int position = 0; position < size; position++) {
            sums[position] *= factors[position];
        }
        return sums;
    }

    private static void add(byte[] column, float weight, float[] sums) {
        for (int position = 0; position < sums.length; position++) {
            sums[position] += column[position] * weight;
        }
    }

    private byte[] vector(int position) {
        byte[] vector = new byte[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] = columns[dimension][position];
        }
        return vector;
    }
}
