package io.gatewayassistant.retrieval.operations;

import static io.gatewayassistant.retrieval.measure.Statistics.combinedError;
import static io.gatewayassistant.retrieval.measure.Statistics.error;
import static io.gatewayassistant.retrieval.measure.Statistics.mean;
import static io.gatewayassistant.retrieval.measure.Statistics.sum;

import java.util.List;

import io.gatewayassistant.retrieval.measure.Column;
import io.gatewayassistant.retrieval.measure.Timing;

/**
 * The figures of one mode on one set.
 *
 * @param characters mean size of what the model reads
 * @param microseconds of a query, the median, warm
 * @param toolMicroseconds the same with the text for the model written
 * @param buildMillis of the second build
 * @param callable share of the needs met that can be called from the text
 * @param callableAlone the same from the operation's own part of the text
 * @param recall5Error standard error of {@code recall5}
 * @param reciprocalRankError standard error of {@code reciprocalRank}
 */
record Figures(double operations, double queries, double recall1, double recall5, double recall10, double reciprocalRank,
        double ndcg, double zero, double characters, double microseconds, double buildMillis, double callable,
        double recall5Error, double reciprocalRankError, double callableAlone, double toolMicroseconds) {

    static final List<Column<Figures>> COLUMNS = List.of(
            Column.plain("operations", 0, Figures::operations),
            Column.plain("queries", 0, Figures::queries),
            Column.compared("R@1", 3, Figures::recall1),
            Column.compared("R@5", 3, Figures::recall5),
            Column.compared("R@10", 3, Figures::recall10),
            Column.compared("MRR@10", 3, Figures::reciprocalRank),
            Column.compared("nDCG@10", 3, Figures::ndcg),
            Column.compared("zero", 0, Figures::zero),
            Column.compared("chars10", 0, Figures::characters),
            Column.compared("p50us", 0, Figures::microseconds),
            Column.compared("build_ms", 1, Figures::buildMillis),
            Column.compared("callable", 3, Figures::callable),
            Column.plain("seR@5", 3, Figures::recall5Error),
            Column.plain("seMRR", 3, Figures::reciprocalRankError),
            Column.plain("callable1", 3, Figures::callableAlone),
            Column.plain("tool_us", 0, Figures::toolMicroseconds));

    static Figures of(int operations, List<QueryScore> scores, Timing timing) {
        double met = scores.stream().mapToInt(QueryScore::met).sum();
        return new Figures(operations, scores.size(), mean(scores, QueryScore::recall1), mean(scores, QueryScore::recall5),
                mean(scores, QueryScore::recall10), mean(scores, QueryScore::reciprocalRank), mean(scores, QueryScore::ndcg),
                scores.stream().filter(QueryScore::empty).count(), mean(scores, QueryScore::characters),
                timing.queryMicros(), timing.buildMillis(),
                met == 0 ? 0 : scores.stream().mapToInt(QueryScore::callable).sum() / met,
                error(scores, QueryScore::recall5), error(scores, QueryScore::reciprocalRank),
                met == 0 ? 0 : scores.stream().mapToInt(QueryScore::callableAlone).sum() / met, timing.toolMicros());
    }

    /** Over sets, each counting the same; operations, queries and those without result are sums. */
    static Figures over(List<Figures> sets) {
        return new Figures(sum(sets, Figures::operations), sum(sets, Figures::queries), mean(sets, Figures::recall1),
                mean(sets, Figures::recall5), mean(sets, Figures::recall10), mean(sets, Figures::reciprocalRank),
                mean(sets, Figures::ndcg), sum(sets, Figures::zero), mean(sets, Figures::characters),
                mean(sets, Figures::microseconds), mean(sets, Figures::buildMillis), mean(sets, Figures::callable),
                combinedError(sets, Figures::recall5Error), combinedError(sets, Figures::reciprocalRankError),
                mean(sets, Figures::callableAlone), mean(sets, Figures::toolMicroseconds));
    }
}
