package io.gatewayassistant.retrieval.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.docs.corpus.Section;

class QuestionScoreTest {

    @Test
    void ranksTheFirstRightPageAndTheFirstRightSection() {
        QuestionScore score = score("other.md#x", "quotas.md#start", "quotas.md#daily");

        assertThat(score.pageWithin(1)).isZero();
        assertThat(score.pageWithin(5)).isEqualTo(1);
        assertThat(score.pageReciprocalRank()).isEqualTo(.5);
        assertThat(score.sectionReciprocalRank()).isEqualTo(1.0 / 3);
    }

    @Test
    void theBeginningOfAPageIsASectionToo() {
        assertThat(score("quotas.md").sectionWithin(1)).isEqualTo(1);
    }

    @Test
    void whatIsNotFoundCountsNothing() {
        QuestionScore score = score();

        assertThat(score.empty()).isTrue();
        assertThat(score.pageWithin(5)).isZero();
        assertThat(score.pageReciprocalRank()).isZero();
    }

    private static QuestionScore score(String... found) {
        Question question = new Question("q", "which quotas are there?", "", Set.of("quotas.md"),
                Set.of("quotas.md#daily", "quotas.md"));
        return QuestionScore.of(question,
                new DocsMode.Answer("", Stream.of(found).map(QuestionScoreTest::section).toList()));
    }

    private static Section section(String id) {
        String[] parts = (id + "#").split("#", -1);
        return new Section(new Section.Page("manual", parts[0], "/" + parts[0], "Page", List.of(), "en"), List.of(), 1,
                parts[1], "text");
    }
}
