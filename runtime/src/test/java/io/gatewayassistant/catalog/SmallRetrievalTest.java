package io.gatewayassistant.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.operation.Operation;

/** Search over a catalog and queries of our own: it always runs, so that ranking does not break silently. */
class SmallRetrievalTest {

    private final Path folder = folder();
    private final Catalog catalog = catalog(folder);
    private final RetrievalSet set = RetrievalSet.read(folder.resolve("queries.jsonl"));

    @Test
    void findsWhatIsNeeded() {
        RetrievalSet.Score score = set.score(catalog);

        assertThat(score.recall5()).isGreaterThanOrEqualTo(.9);
        assertThat(score.mrr()).isGreaterThanOrEqualTo(.8);
        assertThat(score.zero()).isZero();
        assertThat(score.characters()).isLessThan(2500);
    }

    @Test
    void everyOperationOfTheQueriesExists() {
        List<String> signatures = catalog.operations().stream().map(Operation::signature).toList();

        assertThat(set.queries()).allSatisfy(query -> assertThat(query.needs())
                .allSatisfy(need -> assertThat(signatures).as(query.text()).containsAll(need)));
    }

    private static Catalog catalog(Path folder) {
        try {
            return Catalog.of(new OpenApiReader("small", null, List.of())
                    .read(Files.readAllBytes(folder.resolve("catalog.json"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SmallRetrievalTest.class.getResource("/retrieval/small")).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
