package io.gatewayassistant.embedding;

/** A model that turns text into vectors. Called by any number of threads at once; every method may take milliseconds. */
interface TextEncoder extends AutoCloseable {

    /** Equal for two encoders only if they give the same vector for every text. */
    String id();

    /** Length of the vectors. */
    int dimensions();

    /**
     * The vector of a text that can be found; its length does not matter, its direction does.
     *
     * @param text not blank
     * @throws EmbeddingException when the model fails
     */
    float[] text(String text);

    /**
     * The vector of what somebody looks for; some models want that said differently.
     *
     * @param query not blank
     * @throws EmbeddingException when the model fails
     */
    float[] query(String query);

    /** Waits for calls that are under way; later ones fail. */
    @Override
    void close();
}
