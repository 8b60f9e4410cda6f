package io.gatewayassistant.docs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.embedding.Embeddings;

class PassageVectorsTest {

    private static final String FILLER = "The weather in the mountains changes often, and hikers take a coat with them. "
            .repeat(9);

    @Test
    void sayWhereAPassageStands() {
        assertThat(PassageVectors.passages(section("Keys open routes.\n\nThey expire.")))
                .containsExactly("API keys > Rotation\nKeys open routes.\nThey expire.\n");
        assertThat(PassageVectors.passages(section(""))).containsExactly("API keys > Rotation\n");
    }

    @Test
    void areOfWholeLinesWhereTheyAreShortEnough() {
        String line = "One line of many, each of which says the same as the others do.";

        List<String> passages = PassageVectors.passages(section((line + "\n").repeat(15)));

        assertThat(passages).hasSize(2).allSatisfy(passage -> assertThat(passage.lines().skip(1)).containsOnly(line));
        assertThat(passages.getFirst().lines().count() + passages.getLast().lines().count()).isEqualTo(2 + 15);
        assertThat(passages.getFirst()).hasSizeBetween(500, 630);
    }

    @Test
    void cutLongLines() {
        String text = IntStream.range(0, 300).mapToObj(String::valueOf).reduce("", (all, one) -> all + one + " ").strip();

        List<String> passages = PassageVectors.passages(section(text));

        assertThat(passages).hasSize(2);
        assertThat(passages.getFirst()).isEqualTo("API keys > Rotation\n" + text.substring(0, 600));
        assertThat(passages.getLast()).isEqualTo("API keys > Rotation\n" + text.substring(600) + "\n");
    }

    @Test
    void leaveOutWhatIsLeftAtTheEndAndWhatComesAfterTheFourth() {
        assertThat(PassageVectors.passages(section("x".repeat(600) + "\nThe end."))).hasSize(1);
        assertThat(PassageVectors.passages(section("x".repeat(6_000)))).hasSize(4);
    }

    /** Nobody waits for a text that was written to be read slowly. */
    @ParameterizedTest
    @ValueSource(strings = { "](", "[", "[a](", "x", "\n", "x\n" })
    @Timeout(10)
    void areMadeOfAHugeTextInNoTime(String part) {
        assertThat(PassageVectors.passages(section(part.repeat(10_000_000 / part.length())))).hasSizeBetween(1, 4);
    }

    @Test
    void areWithoutFencesRulesAndTheTargetsOfLinks() {
        assertThat(PassageVectors.passages(section("""
                See [the manual](https://manual.example.com/keys).

                ```yaml
                rotation: true
                ```
                | name | type |
                |------|------|
                """))).containsExactly("API keys > Rotation\nSee the manual.\nrotation: true\n| name | type |\n");
    }

    @Test
    void areNeverReadyWithoutAModel() {
        PassageVectors vectors = PassageVectors.of(List.of(section("Keys.")), Embeddings.none());

        assertThat(vectors.similarities("keys")).isEmpty();
        assertThat(vectors.vectors().done().toCompletableFuture()).isDone();
    }

    @Test
    void findWhatALongSectionSaysFurtherDown() throws Exception {
        Section beginning = section(FILLER);
        Section both = section(
                FILLER + "\nPasswords of administrators are changed every three months, by themselves. ".repeat(4));
        Section another = section(FILLER + "\nSoup is best with salt and pepper, and with bread beside it. ".repeat(4));
        try (Embeddings embeddings = Embeddings.standalone(null)) {
            PassageVectors vectors = PassageVectors.of(List.of(beginning, both, another), embeddings);
            vectors.vectors().done().toCompletableFuture().get(60, TimeUnit.SECONDS);

            float[] similarities = vectors.similarities("how often must I renew my credentials?").orElseThrow();

            assertThat(similarities).hasSize(3);
            assertThat(similarities[1]).isGreaterThan(similarities[0] + 0.03f).isGreaterThan(similarities[2] + 0.03f);
        }
    }

    private static Section section(String text) {
        return new Section(new Section.Page("manual", "keys", "/keys", "API keys", List.of(), "en"), List.of("Rotation"), 2,
                "rotation", text);
    }
}
