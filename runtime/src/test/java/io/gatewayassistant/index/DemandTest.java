package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Map<String, Double> RARITY = Map.of("key", 1.0, "rotation", 3.0, "secret", 2.0);

    private final Demand demand = demand(concept("key", 1, Map.of("key", 1f)),
            concept("rotate", 1, Map.of("rotation", 0.8f, "secret", 0.3f)), concept("my-key-7", 0.1f, Map.of("secret", 1f)));

    @Test
    void knowsHowSurelyATermIsAskedFor() {
        assertThat(demand.asked("rotation")).isEqualTo(0.8f);
        assertThat(demand.asked("route")).isZero();
    }

    @Test
    void weighsTermsByWhatTheyTell() {
        assertThat(demand.asked(List.of("key", "rotation"))).isEqualTo((1 + 3 * 0.8f) / 4);
        assertThat(demand.asked(List.of())).isZero();
    }

    @Test
    void saysHowMuchOfWhatIsAskedForIsCovered() {
        assertThat(demand.covered(List.of("key"))).containsExactly(1, 0, 0);
        assertThat(demand.share(demand.covered(List.of("key")))).isEqualTo(1 / 4f);
        assertThat(demand.share(demand.covered(List.of("rotation", "key")))).isEqualTo((1 + 3 * 0.8f) / 4);
    }

    @Test
    void coversAPhraseOnlyTogether() {
        Demand phrase = demand(new Concept("apikey", 1, Map.of("key", 1f),
                List.of(new Concept.Phrase(List.of("secret", "rotation"), 0.7f))));

        assertThat(phrase.covered(List.of("secret"))).containsExactly(0);
        assertThat(phrase.covered(List.of("secret", "rotation"))).containsExactly(0.7f);
    }

    @Test
    void asksNothingWithoutConcepts() {
        assertThat(demand().share(demand().covered(List.of("key")))).isZero();
    }

    private static Demand demand(Concept... concepts) {
        return new Demand(List.of(concepts), term -> RARITY.getOrDefault(term, 1.0));
    }

    private static Concept concept(String word, float weight, Map<String, Float> terms) {
        return new Concept(word, weight, terms, List.of());
    }
}
