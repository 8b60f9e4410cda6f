package io.gatewayassistant.embedding;

/** How the vectors that a model gives for the tokens of a text become the one of the text. */
enum Pooling {

    /** The first one, which stands for the whole. */
    FIRST {
        @Override
        float[] pool(float[][] tokens) {
            return tokens[0];
        }
    },

    MEAN {
        @Override
        float[] pool(float[][] tokens) {
            float[] sum = new float[tokens[0].length];
            for (float[] token : tokens) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += token[i] / tokens.length;
                }
            }
            return sum;
        }
    };

    abstract float[] pool(float[][] tokens);
}
