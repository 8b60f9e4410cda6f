package io.gatewayassistant.docs.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String TEXT = "Keys identify consumers of routes. ".repeat(20)
            + "\n\nThe secret of a key rotates after a period, and the old secret stays valid for the grace period."
            + " Set rotation.enabled for it.\n\n```json\n### comment\n{\"rotation\": {\"enabled\": true}}\n```\n\n"
            + "Restrictions allow some paths only. ".repeat(20);

    @Test
    void showsThePartThatAnswersInsteadOfTheBeginning() {
        String passage = best("how do I rotate the secret of a key", 200);

        assertThat(passage).contains("The secret of a key rotates after a period").startsWith("… ");
        assertThat(passage.length()).isLessThanOrEqualTo(200);
    }

    @Test
    void showsTheBeginningWhenNothingFitsBetter() {
        assertThat(best("unicorns", 100)).startsWith("Keys identify consumers of routes.").endsWith("…");
    }

    @Test
    void showsAShortTextAsItIsWithoutFencesAndLinks() {
        assertThat(Passage.best("See [the guide](https://a.example/b).\n\n| a | b |\n|---|---|\n\n```sh\n### x\n```",
                Sought.of("guide"), 300)).isEqualTo("See the guide.\n| a | b |\n|-|-|\n# x");
    }

    @Test
    void leavesOutRulesThatNoTableHas() {
        assertThat(Passage.best("Above\n\n---\n\nBelow", Sought.of("above"), 300)).isEqualTo("Above\nBelow");
        assertThat(Passage.best("---\n| |\n|--|", Sought.of("above"), 300)).isEmpty();
    }

    @Test
    void neverExceedsItsLimitAndNeverHasBlankLines() {
        for (int limit = 10; limit < 800; limit += 7) {
            assertThat(best("restrictions of paths", limit)).hasSizeLessThanOrEqualTo(limit).doesNotContain("\n\n");
        }
        assertThat(Passage.best("x".repeat(5_000), Sought.of("x"), 100)).hasSizeLessThanOrEqualTo(100);
        assertThat(Passage.best(" \n ", Sought.of("x"), 100)).isEmpty();
    }

    @Test
    void meetsWordsInOtherForms() {
        assertThat(best("restricting a path", 120)).contains("Restrictions allow some paths");
    }

    private static String best(String query, int limit) {
        return Passage.best(TEXT, Sought.of(query), limit);
    }
}
