package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final List<String> TEXTS = List.of("alpha", "beta", "alpha beta", "gamma gamma", "beta alpha");

    private final TextIndex<String> index = index();

    @Test
    void moreOfARarerWordCountsMoreAndLessEachTime() {
        float once = score(meaning(Map.of("alpha", 1f)), "alpha");
        float twice = score(meaning(Map.of("gamma", 1f)), "gamma gamma");

        assertThat(once).isCloseTo(index.rarity("alpha") * (1 - 1 / (1 + 1 / 1.2f)), within(1e-6f));
        assertThat(twice).isCloseTo(index.rarity("gamma") * (1 - 1 / (1 + 2 / 1.2f)), within(1e-6f));
    }

    @Test
    void aConceptCountsByItsLikeliestMeaningAndATenthOfTheOthers() {
        float likeliest = score(meaning(Map.of("alpha", 1f)), "alpha beta");
        float other = score(meaning(Map.of("beta", 0.5f)), "alpha beta");

        assertThat(score(meaning(Map.of("alpha", 1f, "beta", 0.5f)), "alpha beta"))
                .isCloseTo(likeliest + other / 10, within(1e-6f));
    }

    @Test
    void conceptsAddUp() {
        Concept alpha = meaning(Map.of("alpha", 1f));
        Concept beta = meaning(Map.of("beta", 1f)).weighted(0.1f);

        assertThat(score(index.search(List.of(alpha, beta), 10), "alpha beta"))
                .isCloseTo(score(alpha, "alpha beta") + score(beta, "alpha beta"), within(1e-6f));
    }

    @Test
    void aPhraseCountsWhereAllOfItsTermsAre() {
        Concept phrase = new Concept("both", 1, Map.of(), List.of(new Concept.Phrase(List.of("alpha", "beta"), 0.8f)));

        assertThat(index.search(List.of(phrase), 10)).extracting(Hit::item).containsExactly("alpha beta", "beta alpha");
        assertThat(score(phrase, "alpha beta")).isCloseTo(score(meaning(Map.of("alpha", 0.4f)), "alpha beta")
                + score(meaning(Map.of("beta", 0.4f)), "alpha beta"), within(1e-6f));
    }

    @Test
    void whatTheIndexDoesNotHaveCountsNothing() {
        Concept nowhere = new Concept("nowhere", 1, Map.of("delta", 1f),
                List.of(new Concept.Phrase(List.of("alpha", "delta"), 1)));

        assertThat(index.search(List.of(nowhere), 10)).isEmpty();
    }

    @Test
    void ofEqualEntriesTheFirstIsFound() {
        assertThat(index.search(List.of(meaning(Map.of("alpha", 1f))), 2)).extracting(Hit::item)
                .containsExactly("alpha", "alpha beta");
    }

    private static Concept meaning(Map<String, Float> terms) {
        return new Concept("word", 1, terms, List.of());
    }

    private float score(Concept concept, String item) {
        return score(index.search(List.of(concept), 10), item);
    }

    private static float score(List<Hit<String>> hits, String item) {
        return hits.stream().filter(hit -> hit.item().equals(item)).findFirst().orElseThrow().score();
    }

    private static TextIndex<String> index() {
        TextIndexBuilder<String> builder = TextIndex.builder(new Field("text", Analysis.ENGLISH, 1, 0));
        TEXTS.forEach(text -> builder.add(text, Map.of("text", text)));
        return builder.build();
    }
}
