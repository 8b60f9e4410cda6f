package io.gatewayassistant.catalog.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.catalog.operation.Operation;

/** Real documents, where they are at hand. */
class SharedDocumentsTest {

    @ParameterizedTest
    @CsvSource({ "specs/github.json, 1223", "specs/kubernetes.json, 839", "specs/stripe.json, 452",
            "specs/msgraph-v1.0.json, 11422", "retrieval/otoroshi-dev/catalog.json, 607",
            "retrieval/restbench-tmdb/catalog.json, 54", "retrieval/toolalpaca-pooled/catalog.json, 94" })
    void loadsEveryOperation(String document, int operations) throws IOException {
        Path path = Path.of(System.getProperty("assistant.shared", "shared"), document);
        assumeTrue(Files.exists(path), () -> "Only where the shared documents are: " + path);

        List<Operation> read = new OpenApiReader("test", null, List.of()).read(Files.readAllBytes(path));

        assertThat(read).hasSize(operations);
        assertThat(read).extracting(Operation::id).doesNotHaveDuplicates();
    }
}
