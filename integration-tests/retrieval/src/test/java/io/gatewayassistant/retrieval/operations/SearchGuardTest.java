package io.gatewayassistant.retrieval.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Records;

/** Search must not become worse than recorded: on sets of our own always, on the shared ones where they are at hand. */
class SearchGuardTest {

    private static final Path OWN_SETS = Path.of("src/test/resources/sets");
    private static final Records RECORDS = Records.read(Path.of("src/main/resources/recorded.tsv"));
    private static final Glossary NONE = new Glossary(Map.of());

    @ParameterizedTest
    @MethodSource("ownSets")
    void findsWhatItUsedToOnOurOwnSets(Path folder) {
        guard(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = { "otoroshi-dev", "restbench-tmdb", "toolalpaca-pooled" })
    void findsWhatItUsedToOnTheSharedSets(String set) {
        Path folder = Path.of(System.getProperty("assistant.shared", "shared"), "retrieval", set);
        assumeTrue(Files.isDirectory(folder), () -> "Only where the shared sets are: " + folder);

        guard(folder);
    }

    @ParameterizedTest
    @MethodSource("ownSets")
    void theOperationsOfOurOwnQueriesExist(Path folder) {
        RetrievalSet set = RetrievalSet.read(folder);

        Set<String> signatures = Answer.bySignature(set.operations()).keySet();

        assertThat(set.queries()).allSatisfy(query -> assertThat(query.needs())
                .allSatisfy(need -> assertThat(signatures).as(query.text()).containsAll(need)));
    }

    private static List<Path> ownSets() {
        return RetrievalSet.foldersIn(OWN_SETS);
    }

    private static void guard(Path folder) {
        RetrievalSet set = RetrievalSet.read(folder);
        List<SearchMode> recorded = SearchModes.named(List.of()).stream().filter(mode -> RECORDS.has(set.name(), mode.name()))
                .toList();

        assertThat(recorded).extracting(SearchMode::name).contains("lexical");
        assertThat(recorded).allSatisfy(mode -> guard(set, mode));
    }

    private static void guard(RetrievalSet set, SearchMode mode) {
        Figures figures = Evaluation.untimed(set, mode, NONE).figures();

        assertThat(RECORDS.falls(set.name(), mode.name(), figures.recall5(), figures.reciprocalRank())).isEmpty();
        assertThat(figures.zero()).as("queries without any result")
                .isLessThanOrEqualTo(RECORDS.empty(set.name(), mode.name()));
        assertThat(figures.characters()).as("mean size of an answer").isLessThan(2500);
    }
}
