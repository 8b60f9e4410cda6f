package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.test.QuarkusUnitTest;

class NoEmbeddingModelTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .setLogRecordPredicate(record -> true)
            .assertLogRecords(records -> assertThat(records).extracting(NoEmbeddingModelTest::text)
                    .isNotEmpty().noneMatch(message -> message.contains("embedding") || message.contains("onnx")));

    @Inject
    Embeddings embeddings;

    @Inject
    AssistantConfig config;

    @Test
    void startsAndSaysThatThereIsNone() {
        Vectors vectors = embeddings.of(List.of("Deletes a route"));

        assertThat(embeddings.available()).isFalse();
        assertThat(vectors.similarities("delete a route")).isEmpty();
        assertThat(vectors.done().toCompletableFuture()).isDone();
    }

    @Test
    void hasNothingOfItsLibraries() {
        assertThatThrownBy(() -> Class.forName("ai.onnxruntime.OrtEnvironment")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void wouldKeepVectorsInTheHomeOfTheUser() {
        assertThat(config.embedding().cacheDirectory())
                .contains(Path.of(System.getProperty("user.home"), ".cache", "quarkus-gateway-assistant"));
    }

    private static String text(LogRecord record) {
        return record.getMessage() + Arrays.toString(record.getParameters());
    }
}
