package io.gatewayassistant.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The in-process models of LangChain4j that search knows how to use, best first. Where there are several, all of them count.
 */
enum InProcessModel {

    /** Its model card wants an instruction before a query, and none before a text. */
    BGE_SMALL_EN("bge-small-en-v1.5-q", 2, Pooling.FIRST, 512, "Represent this sentence for searching relevant passages: "),

    ALL_MINI_LM("all-minilm-l6-v2-q", 1, Pooling.MEAN, 256, "");

    /** Of every model here. */
    static final int DIMENSIONS = 384;

    private final String artifact;
    private final float share;
    private final Pooling pooling;
    private final int maxTokens;
    private final String queryPrefix;

    InProcessModel(String artifact, float share, Pooling pooling, int maxTokens, String queryPrefix) {
        this.artifact = artifact;
        this.share = share;
        this.pooling = pooling;
        this.maxTokens = maxTokens;
        this.queryPrefix = queryPrefix;
    }

    /** Those that the application has, best first; loads none of their classes. */
    static List<InProcessModel> present() {
        return Arrays.stream(values()).filter(InProcessModel::isPresent).toList();
    }

    String artifact() {
        return artifact;
    }

    /** How much its opinion counts beside those of others, relative to theirs. */
    float share() {
        return share;
    }

    Pooling pooling() {
        return pooling;
    }

    /** What it was trained to read at once. */
    int maxTokens() {
        return maxTokens;
    }

    String queryPrefix() {
        return queryPrefix;
    }

    /** @throws EmbeddingException when the artifact lacks them */
    byte[] weights() {
        return resource(artifact + ".onnx");
    }

    /** @throws EmbeddingException when the artifact lacks it */
    byte[] tokenizer() {
        return resource(artifact + "-tokenizer.json");
    }

    private boolean isPresent() {
        return loader().getResource(artifact + ".onnx") != null;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = loader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new EmbeddingException("The embedding model's file " + name + " is not in the application");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new EmbeddingException("The embedding model's file " + name + " cannot be read", e);
        }
    }

    private static ClassLoader loader() {
        return InProcessModel.class.getClassLoader();
    }
}
