package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

class TwoEmbeddingModelsTest {

    private static final Path CACHE = Path.of("target", "two-embedding-models").toAbsolutePath();
    private static final Path VECTORS = CACHE.resolve("bge-small-en-v1.5-q+all-minilm-l6-v2-q.vectors");

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.embedding.cache-directory", CACHE.toString())
            .setForcedDependencies(Stream.of("bge-small-en-v15-q", "all-minilm-l6-v2-q")
                    .map(model -> Dependency.of("dev.langchain4j", "langchain4j-embeddings-" + model,
                            System.getProperty("langchain4j-embeddings.version")))
                    .toList())
            .setBeforeAllCustomizer(TwoEmbeddingModelsTest::forgetEarlierRuns);

    @Inject
    Embeddings embeddings;

    @Test
    void searchTogether() throws Exception {
        Vectors vectors = embeddings.of(List.of("Lists certificates", "Deletes a route"));
        vectors.done().toCompletableFuture().get(60, TimeUnit.SECONDS);

        float[] similarities = vectors.similarities("remove the routing of a host").orElseThrow();

        assertThat(similarities[1]).isGreaterThan(similarities[0] + 0.1f);
        assertThat(VECTORS).isNotEmptyFile();
    }

    private static void forgetEarlierRuns() {
        try {
            Files.deleteIfExists(VECTORS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
