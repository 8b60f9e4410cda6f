package io.gatewayassistant.retrieval;

import java.util.List;
import java.util.function.ToDoubleFunction;

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
    static Figures mean(List<Figures> sets) {
        return new Figures(sum(sets, Figures::operations), sum(sets, Figures::queries), mean(sets, Figures::recall1),
                mean(sets, Figures::recall5), mean(sets, Figures::recall10), mean(sets, Figures::reciprocalRank),
                mean(sets, Figures::ndcg), sum(sets, Figures::zero), mean(sets, Figures::characters),
                mean(sets, Figures::microseconds), mean(sets, Figures::buildMillis), mean(sets, Figures::callable),
                combined(sets, Figures::recall5Error), combined(sets, Figures::reciprocalRankError),
                mean(sets, Figures::callableAlone), mean(sets, Figures::toolMicroseconds));
    }

    static <T> double mean(List<T> items, ToDoubleFunction<T> figure) {
        return items.stream().mapToDouble(figure).average().orElse(0);
    }

    /** Standard error of a mean. */
    static <T> double error(List<T> items, ToDoubleFunction<T> figure) {
        double mean = mean(items, figure);
        double squares = items.stream().mapToDouble(item -> Math.pow(figure.applyAsDouble(item) - mean, 2)).sum();
        return items.size() < 2 ? 0 : Math.sqrt(squares / (items.size() - 1) / items.size());
    }

    private static double sum(List<Figures> sets, ToDoubleFunction<Figures> figure) {
        return sets.stream().mapToDouble(figure).sum();
    }

    /** Standard error of the mean of independent means. */
    private static double combined(List<Figures> sets, ToDoubleFunction<Figures> error) {
        return Math.sqrt(sets.stream().mapToDouble(set -> Math.pow(error.applyAsDouble(set), 2)).sum()) / sets.size();
    }
}
