package io.gatewayassistant.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The in-process models of LangChain4j that search knows how to use, best first. */
enum InProcessModel {

    /** Its model card wants an instruction before a query, and none before a text. */
    BGE_SMALL_EN("bge-small-en-v1.5-q", Pooling.FIRST, 512, "Represent this sentence for searching relevant passages: "),

    ALL_MINI_LM("all-minilm-l6-v2-q", Pooling.MEAN, 256, "");

    /** Of every model here. */
    static final int DIMENSIONS = 384;

    private final String artifact;
    private final Pooling pooling;
    private final int maxTokens;
    private final String queryPrefix;

    InProcessModel(String artifact, Pooling pooling, int maxTokens, String queryPrefix) {
        this.artifact = artifact;
        this.pooling = pooling;
        this.maxTokens = maxTokens;
        this.queryPrefix = queryPrefix;
    }

    /** The best one that the application has; loads none of its classes. */
    static Optional<InProcessModel> present() {
        return Arrays.stream(values()).filter(InProcessModel::isPresent).findFirst();
    }

    /** The one of this artifact, if the application has it. */
    static Optional<InProcessModel> present(String artifact) {
        return Arrays.stream(values()).filter(model -> model.artifact.equals(artifact)).filter(InProcessModel::isPresent)
                .findFirst();
    }

    String artifact() {
        return artifact;
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
