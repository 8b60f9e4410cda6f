package io.gatewayassistant.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.openapi.Patterns;
import io.gatewayassistant.catalog.openapi.Selection;

/** Search over real catalogs and queries, where they are at hand: it must not become worse than it was. */
class SharedRetrievalTest {

    @ParameterizedTest
    @CsvSource({ "otoroshi-dev, .71, .64", "restbench-tmdb, .51, .55", "toolalpaca-pooled, .87, .80" })
    void findsAtLeastWhatItUsedTo(String set, double recall5, double mrr) throws IOException {
        Path folder = Path.of(System.getProperty("assistant.shared", "shared"), "retrieval", set);
        assumeTrue(Files.isDirectory(folder), () -> "Only where the shared sets are: " + folder);
        Selection notBulk = new Selection(Patterns.NONE, new Patterns(List.of(), List.of(), List.of("*bulk*")));
        Catalog catalog = Catalog
                .of(new OpenApiReader(set, "/", List.of(notBulk)).read(Files.readAllBytes(folder.resolve("catalog.json"))));

        RetrievalSet.Score score = RetrievalSet.read(folder.resolve("queries.jsonl")).score(catalog);

        assertThat(score.recall5()).isGreaterThanOrEqualTo(recall5);
        assertThat(score.mrr()).isGreaterThanOrEqualTo(mrr);
        assertThat(score.zero()).isZero();
    }
}
