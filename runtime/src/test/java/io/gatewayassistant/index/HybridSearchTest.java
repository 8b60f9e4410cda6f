package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

class HybridSearchTest {

    private static final HybridSearch.Depth DEPTH = new HybridSearch.Depth(10, 2, 3);

    private final TextIndex<String> index = TextIndex
            .<String> builder(new Field("text", Analysis.ENGLISH, 1, 0.5f))
            .add("keys", Map.of("text", "a key of a consumer"))
            .add("certificates", Map.of("text", "certificates of a host"))
            .add("routes", Map.of("text", "a route to a backend"))
            .add("quotas", Map.of("text", "calls of a month")).build();

    @Test
    void goesByWordsAloneWithoutVectors() {
        List<Fit<String>> fits = search("a key", query -> Optional.empty());

        assertThat(fits).singleElement().satisfies(fit -> {
            assertThat(fit.item()).isEqualTo("keys");
            assertThat(fit.score(0)).isEqualTo(fit.score(1)).isEqualTo(1);
        });
    }

    @Test
    void findsWhatIsMeantWithoutAnyOfItsWords() {
        List<Fit<String>> fits = search("tls", query -> Optional.of(new float[] { 0.5f, 0.9f, 0.4f, 0.3f }));

        assertThat(best(fits, 0.3f)).isEqualTo("certificates");
    }

    @Test
    void keepsHowSureEachOfTheTwoIs() {
        List<Fit<String>> fits = search("a key", query -> Optional.of(new float[] { 0.5f, 0.9f, 0.4f, 0.3f }));

        assertThat(best(fits, 0.4f)).isEqualTo("keys");
        assertThat(best(fits, 0.8f)).isEqualTo("certificates");
        assertThat(fits).filteredOn(fit -> fit.item().equals("keys")).singleElement()
                .satisfies(fit -> assertThat(fit.meaning()).isCloseTo(1 / 5f, within(0.001f)));
    }

    @Test
    void takesTheLikenessOfTheMiddleOneForNoneWhereThereAreFew() {
        HybridSearch<String> search = new HybridSearch<>(index, new HybridSearch.Depth(10, 4, 300),
                query -> Optional.of(new float[] { 0.6f, 0.9f, 0.5f, 0.1f }));

        List<Fit<String>> fits = search.search("tls", index.concepts("tls"));

        assertThat(fits).extracting(Fit::meaning)
                .usingElementComparator(Comparator.comparing(meaning -> Math.round(meaning * 100)))
                .containsExactlyInAnyOrder(1f, 0.25f, 0f, 0f);
    }

    @Test
    void comparesAFrenchQueryInEnglish() {
        StringBuilder compared = new StringBuilder();
        search("comment créer une clé ?", query -> {
            compared.append(query);
            return Optional.empty();
        });

        assertThat(compared.toString()).contains("key").doesNotContain("clé");
    }

    @Test
    void findsNothingInAnEmptyIndex() {
        TextIndex<String> empty = TextIndex.<String> builder(new Field("text", Analysis.ENGLISH, 1, 0)).build();

        assertThat(new HybridSearch<>(empty, DEPTH, query -> Optional.of(new float[0])).search("key", empty.concepts("key")))
                .isEmpty();
    }

    private List<Fit<String>> search(String query, Function<String, Optional<float[]>> similarities) {
        return new HybridSearch<>(index, DEPTH, similarities).search(query, index.concepts(query));
    }

    private static String best(List<Fit<String>> fits, float share) {
        return fits.stream().max(Comparator.comparing(fit -> fit.score(share))).orElseThrow().item();
    }
}
