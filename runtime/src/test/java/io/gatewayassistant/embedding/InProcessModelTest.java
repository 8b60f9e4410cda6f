package io.gatewayassistant.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import io.gatewayassistant.settings.TestConfig;

/** With the real model, which is a dependency of these tests only. */
class InProcessModelTest {

    private static final List<String> TEXTS = List.of("Lists certificates", "Deletes a route", "Shows the health of a node",
            "Émoji 🚀 and half of one: \uD83D", "");

    private static Embeddings embeddings;
    private static Vectors vectors;

    @BeforeAll
    static void embed() throws Exception {
        embeddings = Embeddings.standalone(null);
        vectors = embeddings.of(TEXTS);
        vectors.done().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @AfterAll
    static void close() {
        embeddings.close();
    }

    @Test
    void isTakenFromTheClassPath() {
        assertThat(InProcessModel.present()).containsExactly(InProcessModel.BGE_SMALL_EN);
        assertThat(embeddings.available()).isTrue();
        assertThat(vectors.ready()).isTrue();
    }

    @Test
    void isLeftAloneWhereSearchByMeaningIsOff() {
        try (Embeddings off = new Embeddings(TestConfig.of(Map.of("embedding.enabled", "false")))) {
            assertThat(off.available()).isFalse();
            assertThat(off.of(TEXTS).done().toCompletableFuture()).isDone();
        }
    }

    @Test
    void keepsItsVectorsInTheConfiguredFolder(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("cache");

        try (Embeddings caching = new Embeddings(TestConfig.of(Map.of("embedding.cache-directory", cache.toString())))) {
            caching.of(TEXTS).done().toCompletableFuture().get(60, TimeUnit.SECONDS);
        }

        assertThat(cache.resolve("bge-small-en-v1.5-q.vectors")).isNotEmptyFile();
    }

    @Test
    void findsTheTextThatMeansTheSame() {
        float[] similarities = vectors.similarities("delete a route").orElseThrow();

        assertThat(similarities[1]).isGreaterThan(similarities[0] + 0.2f).isGreaterThan(similarities[2] + 0.2f);
    }

    @Test
    void findsItInOtherWords() {
        float[] similarities = vectors.similarities("which TLS keys do we have?").orElseThrow();

        assertThat(similarities[0]).isGreaterThan(similarities[1]).isGreaterThan(similarities[2]);
    }

    @Test
    void givesTheVectorsThatLangChain4jGives() {
        TextEncoder encoder = OnnxEncoder.load(InProcessModel.BGE_SMALL_EN);
        EmbeddingModel reference = new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);

        for (String text : List.of("delete a route", "Où sont les clés de l'équipe?", "GET /apis/{id} · listRoutes · 日本語")) {
            float[] expected = reference.embed(text).content().vector();
            assertThat(Encoding.unit(encoder.text(text))).containsExactly(expected, within(0.001f));
        }
        encoder.close();
    }

    @Test
    void wantsAnInstructionBeforeAQuery() {
        TextEncoder encoder = OnnxEncoder.load(InProcessModel.BGE_SMALL_EN);

        float[] asQuery = encoder.query("delete a route");
        float[] asText = encoder.text("delete a route");

        assertThat(asQuery).isNotEqualTo(asText).isEqualTo(
                encoder.text("Represent this sentence for searching relevant passages: delete a route"));
        encoder.close();
    }
}
