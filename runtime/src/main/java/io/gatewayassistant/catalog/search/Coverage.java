package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each need of a request its place: what the operations above already answer counts less for those below, so that the
 * second thing of "a service and a route to it" is not hidden behind ten operations on the first. The idea is xQuAD's
 * (Santos, Macdonald, Ounis: Exploiting Query Reformulations for Web Search Result Diversification, 2010), with the words of
 * the request for its aspects. A request for one thing is answered whole by its first operation, and keeps its order.
 */
final class Coverage {

    private static final float WEIGHT = 1;
    private static final int PLACES = 5;
    private static final int LOOKED_AT = 60;

    private Coverage() {
    }

    /** @param candidates best first */
    static List<Candidate> ordered(List<Candidate> candidates, Request request) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> order = new ArrayList<>(candidates.size());
        float[] open = new float[request.concepts().size()];
        Arrays.fill(open, 1);
        while (order.size() < PLACES && !left.isEmpty()) {
            Candidate next = order.isEmpty() ? left.getFirst() : next(left, open, request);
            left.remove(next);
            order.add(next);
            for (int i = 0; i < open.length; i++) {
                open[i] *= 1 - next.covered()[i];
            }
        }
        order.addAll(left);
        return order;
    }

    private static Candidate next(List<Candidate> left, float[] open, Request request) {
        Candidate best = left.getFirst();
        float most = Float.NEGATIVE_INFINITY;
        for (Candidate candidate : left.subList(0, Math.min(LOOKED_AT, left.size()))) {
            float[] fresh = candidate.covered().clone();
            for (int i = 0; i < fresh.length; i++) {
                fresh[i] *= open[i];
            }
            float score = candidate.score() + WEIGHT * request.demand().share(fresh);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }
}
