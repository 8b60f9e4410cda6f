package io.gatewayassistant.embedding;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EmbeddingsTest {

    private final LetterEncoder encoder = new LetterEncoder();
    private Embeddings embeddings = new Embeddings(() -> encoder, VectorStore.NONE);

    @AfterEach
    void close() {
        embeddings.close();
    }

    @Test
    void givesTheSimilarityOfEachTextAtItsPosition() {
        Vectors vectors = ready(List.of("abc", "xyz", "abx", "ABCABC"));

        float[] similarities = vectors.similarities("abc").orElseThrow();

        assertThat(similarities).containsExactly(new float[] { 1, 0, 2 / 3f, 1 }, within(0.005f));
    }

    @Test
    void isTheSameForMoreTextsThanOneStepMakes() {
        List<String> texts = IntStream.range(0, 100).mapToObj(i -> "a".repeat(i + 1) + "b").toList();

        float[] similarities = ready(texts).similarities("b").orElseThrow();

        assertThat(similarities).hasSize(100).isSortedAccordingTo((left, right) -> Float.compare(right, left));
        assertThat(encoder.texts()).containsExactlyElementsOf(texts);
    }

    @Test
    void saysNothingUntilItIsReady() {
        LetterEncoder waiting = new LetterEncoder("letters", 1);
        use(() -> waiting, VectorStore.NONE);

        Vectors vectors = embeddings.of(List.of("a", "b"));

        assertThat(vectors.ready()).isFalse();
        assertThat(vectors.similarities("a")).isEmpty();
        waiting.permit(1);
        await(vectors);
        assertThat(vectors.ready()).isTrue();
        assertThat(vectors.similarities("a")).isPresent();
    }

    @Test
    void embedsOnlyWhatIsNewAfterARefresh() {
        Vectors before = ready(List.of("one", "two", "three"));

        Vectors after = ready(List.of("three", "four", "one"));

        assertThat(encoder.texts()).containsExactly("one", "two", "three", "four");
        assertThat(after.similarities("three").orElseThrow()[0]).isCloseTo(1, within(0.005f));
        assertThat(before.similarities("three").orElseThrow()[2]).isCloseTo(1, within(0.005f));
    }

    @Test
    void embedsNothingAgainAfterARestart(@TempDir Path folder) {
        use(() -> encoder, file(folder));
        ready(List.of("one", "two"));
        LetterEncoder afterwards = new LetterEncoder();
        use(() -> afterwards, file(folder));

        Vectors vectors = ready(List.of("two", "one"));

        assertThat(afterwards.texts()).isEmpty();
        assertThat(vectors.similarities("one").orElseThrow()[1]).isCloseTo(1, within(0.005f));
    }

    @Test
    void takesNoVectorOfAnotherModel(@TempDir Path folder) {
        use(() -> encoder, file(folder));
        ready(List.of("one"));
        LetterEncoder other = new LetterEncoder("others", 10);
        use(() -> other, file(folder));

        ready(List.of("one"));

        assertThat(other.texts()).containsExactly("one");
    }

    @Test
    void stopsWhenItIsClosedAndKeepsWhatIsDone(@TempDir Path folder) throws InterruptedException {
        LetterEncoder waiting = new LetterEncoder("letters", 3);
        use(() -> waiting, file(folder));
        Vectors vectors = embeddings.of(List.of("one", "two", "three", "four", "five", "six"));
        untilItWaits(waiting);

        vectors.close();
        waiting.permit(10);
        embeddings.close();

        assertThat(vectors.ready()).isFalse();
        assertThat(waiting.texts()).containsExactly("one", "two", "three", "four");
        assertThat(file(folder).load(key("three", "five")::contains)).hasSize(1);
    }

    @Test
    void aLongBuildDoesNotHoldUpAShortOne() {
        LetterEncoder waiting = new LetterEncoder("letters", 0);
        use(() -> waiting, VectorStore.NONE);
        Vectors slow = embeddings.of(IntStream.range(0, 1_000).mapToObj(Integer::toString).toList());
        Vectors quick = embeddings.of(List.of("quick"));

        waiting.permit(40);
        await(quick);

        assertThat(quick.ready()).isTrue();
        assertThat(slow.ready()).isFalse();
        waiting.permit(1_000);
    }

    @Test
    void asksTheModelOnceForAQueryThatIsRepeated() {
        Vectors vectors = ready(List.of("one"));

        vectors.similarities("one");
        vectors.similarities(" one ");

        assertThat(encoder.queries()).containsExactly("one");
    }

    @Test
    void readsOnlyTheStartOfALongQueryOrText() {
        Vectors vectors = ready(List.of("a".repeat(3_000)));

        vectors.similarities("b".repeat(3_000));

        assertThat(encoder.texts()).containsExactly("a".repeat(2_000));
        assertThat(encoder.queries()).containsExactly("b".repeat(1_000));
    }

    @Test
    void knowsNothingOfBlankTexts() {
        Vectors vectors = ready(List.of("", " ", "a"));

        assertThat(vectors.similarities("a").orElseThrow()).containsExactly(0, 0, 1);
        assertThat(vectors.similarities("  ")).isEmpty();
        assertThat(encoder.texts()).containsExactly("a");
    }

    @Test
    void isReadyAtOnceForNoTexts() {
        assertThat(ready(List.of()).similarities("a").orElseThrow()).isEmpty();
    }

    @Test
    void letsTheWordsDecideWhenTheModelFailsOnAQuery() {
        Vectors vectors = ready(List.of("one"));

        assertThat(vectors.similarities("poison")).isEmpty();
        assertThat(vectors.similarities("one")).isPresent();
    }

    @Test
    void isNotAvailableAfterTheModelFailedOnAText() {
        Vectors vectors = embeddings.of(List.of("one", "poison"));
        await(vectors);

        assertThat(vectors.ready()).isFalse();
        assertThat(embeddings.available()).isFalse();
    }

    @Test
    void isNotAvailableWhereTheModelHasNoNativeLibrary() {
        use(() -> {
            throw new UnsatisfiedLinkError("no onnxruntime here");
        }, VectorStore.NONE);

        Vectors vectors = embeddings.of(List.of("one"));
        await(vectors);

        assertThat(vectors.ready()).isFalse();
        assertThat(embeddings.available()).isFalse();
    }

    @Test
    void isNeverReadyWithoutAModel() {
        try (Embeddings none = Embeddings.none()) {
            Vectors vectors = none.of(nCopies(3, "text"));
            await(vectors);

            assertThat(none.available()).isFalse();
            assertThat(vectors.ready()).isFalse();
            assertThat(vectors.similarities("text")).isEmpty();
        }
    }

    @Test
    void closesTheModelAndStartsNothingAfterwards() {
        Vectors vectors = ready(List.of("one"));

        embeddings.close();

        assertThat(encoder.isClosed()).isTrue();
        assertThat(vectors.similarities("one")).isEmpty();
        assertThat(embeddings.of(List.of("two")).ready()).isFalse();
    }

    private void use(Supplier<TextEncoder> model, VectorStore store) {
        embeddings.close();
        embeddings = new Embeddings(model, store);
    }

    private Vectors ready(List<String> texts) {
        Vectors vectors = embeddings.of(texts);
        await(vectors);
        assertThat(vectors.ready()).isTrue();
        return vectors;
    }

    private List<ContentKey> key(String... texts) {
        return List.of(texts).stream().map(text -> ContentKey.of(encoder, text)).toList();
    }

    private static VectorFile file(Path folder) {
        return new VectorFile(folder.resolve("letters.vectors"), 26, 100);
    }

    private static void await(Vectors vectors) {
        vectors.done().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void untilItWaits(LetterEncoder encoder) throws InterruptedException {
        while (!encoder.isWaiting()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
