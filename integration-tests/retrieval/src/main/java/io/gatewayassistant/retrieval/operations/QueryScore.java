package io.gatewayassistant.retrieval.operations;

import java.util.List;
import java.util.Set;

/**
 * How well one query was answered.
 *
 * @param recall1 share of the needs met by the first operation
 * @param recall5 by the first five
 * @param recall10 by the first ten
 * @param reciprocalRank one over the rank of the first operation that meets a need, 0 beyond ten
 * @param ndcg of the first ten, each need one gain
 * @param characters size of what the model reads
 * @param met needs met by the first ten
 * @param callable of these, those where all that a call needs is named anywhere in the text
 * @param callableAlone of these, those where it is named in the operation's own part of the text
 */
record QueryScore(double recall1, double recall5, double recall10, double reciprocalRank, double ndcg, boolean empty,
        int characters, int met, int callable, int callableAlone) {

    private static final int DEPTH = 10;

    static QueryScore of(LabelledQuery query, Answer answer) {
        int[] ranks = query.needs().stream().mapToInt(need -> rank(need, answer.positions())).toArray();
        int best = Integer.MAX_VALUE;
        double gain = 0;
        for (int rank : ranks) {
            best = Math.min(best, rank);
            gain += rank <= DEPTH ? gain(rank) : 0;
        }
        int met = 0;
        int callable = 0;
        int alone = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] <= DEPTH) {
                var operation = answer.positions().get(ranks[i] - 1).meeting(query.needs().get(i));
                met++;
                callable += Callable.from(answer.text(), operation) ? 1 : 0;
                alone += Callable.from(answer.block(ranks[i] - 1), operation) ? 1 : 0;
            }
        }
        return new QueryScore(recall(ranks, 1), recall(ranks, 5), recall(ranks, DEPTH), best <= DEPTH ? 1.0 / best : 0,
                Math.min(1, gain / ideal(ranks.length)), answer.positions().isEmpty(), answer.text().length(), met, callable,
                alone);
    }

    /** Of the first position that meets the need, from 1; very large where none does. */
    private static int rank(Set<String> need, List<Answer.Position> positions) {
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i).meets(need)) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static double recall(int[] ranks, int depth) {
        int met = 0;
        for (int rank : ranks) {
            met += rank <= depth ? 1 : 0;
        }
        return (double) met / ranks.length;
    }

    private static double gain(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    private static double ideal(int needs) {
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(needs, DEPTH); rank++) {
            ideal += gain(rank);
        }
        return ideal;
    }
}
