package io.gatewayassistant.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads again all that the fuzzers begin with, and all that they ever found. */
class FuzzSeedsTest {

    private static final Map<Target, String> SEEDS = Map.of(Target.URL, "UrlFuzzInputs/urls", Target.BATCH,
            "BatchFuzzInputs/batches", Target.SELECTION, "SelectionFuzzInputs/selections", Target.ANSWER_WITH_SECRET,
            "RedactionFuzzInputs/answers", Target.RUN_INPUT, "RunInputFuzzInputs/inputs");

    @ParameterizedTest
    @EnumSource
    void readsOrRefusesEverySeed(Target target) {
        assertThat(seeds(target)).isNotEmpty().allSatisfy(
                seed -> assertThatCode(() -> target.read(seed)).as(seed).doesNotThrowAnyException());
    }

    private static List<String> seeds(Target target) {
        URL folder = Objects.requireNonNull(FuzzSeedsTest.class.getResource(SEEDS.get(target)));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(FuzzSeedsTest::text).toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
