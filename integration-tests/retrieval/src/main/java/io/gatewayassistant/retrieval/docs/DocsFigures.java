package io.gatewayassistant.retrieval.docs;

import static io.gatewayassistant.retrieval.measure.Statistics.error;
import static io.gatewayassistant.retrieval.measure.Statistics.mean;

import java.util.List;

import io.gatewayassistant.retrieval.measure.Column;
import io.gatewayassistant.retrieval.measure.Timing;

/** The figures of one mode on the questions of one file. */
record DocsFigures(int sections, List<QuestionScore> scores, Timing timing) {

    static final List<Column<DocsFigures>> COLUMNS = List.of(
            Column.plain("sections", 0, DocsFigures::sections),
            Column.plain("questions", 0, figures -> figures.scores().size()),
            Column.compared("pageR@1", 3, figures -> figures.page(1)),
            Column.compared("pageR@5", 3, figures -> figures.page(5)),
            Column.compared("pageMRR@8", 3, DocsFigures::pageReciprocalRank),
            Column.compared("sectionR@1", 3, figures -> figures.section(1)),
            Column.compared("sectionR@5", 3, figures -> figures.section(5)),
            Column.compared("sectionMRR@8", 3, figures -> mean(figures.scores(), QuestionScore::sectionReciprocalRank)),
            Column.compared("zero", 0, figures -> figures.scores().stream().filter(QuestionScore::empty).count()),
            Column.compared("chars", 0, figures -> mean(figures.scores(), QuestionScore::characters)),
            Column.compared("p50us", 0, figures -> figures.timing().queryMicros()),
            Column.compared("build_ms", 1, figures -> figures.timing().buildMillis()),
            Column.plain("sePageR@5", 3, figures -> error(figures.scores(), score -> score.pageWithin(5))),
            Column.plain("sePageMRR", 3, figures -> error(figures.scores(), QuestionScore::pageReciprocalRank)),
            Column.plain("seSectionR@5", 3, figures -> error(figures.scores(), score -> score.sectionWithin(5))),
            Column.plain("tool_us", 0, figures -> figures.timing().toolMicros()));

    DocsFigures {
        scores = List.copyOf(scores);
    }

    double page(int depth) {
        return mean(scores, score -> score.pageWithin(depth));
    }

    double pageReciprocalRank() {
        return mean(scores, QuestionScore::pageReciprocalRank);
    }

    double section(int depth) {
        return mean(scores, score -> score.sectionWithin(depth));
    }
}
