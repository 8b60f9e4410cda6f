package io.gatewayassistant.retrieval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class RecordsTest {

    private final Records records = Records.parse("recorded.tsv", List.of("# comment", "sample\tlexical\t.8\t.7"));

    @Test
    void aSmallFallIsNone() {
        assertThat(records.falls("sample", "lexical", .781, .9)).isEmpty();
    }

    @Test
    void aLargerFallNamesTheFigureAndBothValues() {
        assertThat(records.falls("sample", "lexical", .9, .67)).singleElement().asString()
                .contains("lexical on sample: MRR fell to 0.670 from 0.700",
                        "recorded.tsv, now: sample\tlexical\t0.900\t0.670");
    }

    @Test
    void nothingIsExpectedWhereNothingIsRecorded() {
        assertThat(records.falls("sample", "hybrid", 0, 0)).isEmpty();
        assertThat(records.has("sample", "hybrid")).isFalse();
    }

    @Test
    void nothingMayBeFoundOnlyWhereThatIsRecorded() {
        Records some = Records.parse("recorded.tsv", List.of("sample\tlexical\t.8\t.7\t3"));

        assertThat(some.empty("sample", "lexical")).isEqualTo(3);
        assertThat(records.empty("sample", "lexical")).isZero();
    }

    @Test
    void aMalformedLineIsNamed() {
        assertThatThrownBy(() -> Records.parse("recorded.tsv", List.of("# comment", "sample lexical .8 .7")))
                .isInstanceOf(EvaluationException.class).hasMessageStartingWith("recorded.tsv line 2 must be");
    }
}
