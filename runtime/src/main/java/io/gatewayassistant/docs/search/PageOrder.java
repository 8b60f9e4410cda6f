package io.gatewayassistant.docs.search;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.docs.corpus.Section;

/**
 * Orders sections with a look at their pages: one whose page has others that fit is the likelier answer, and different pages
 * come first, so that another section of a page that is shown already must fit clearly better. Used by one thread, once.
 */
final class PageOrder {

    private static final float AGAIN = 0.8f;
    private static final float COMPANY = 0.15f;
    /** Few, or long pages would win. */
    private static final int COMPANIONS = 2;

    private final List<Candidate> left = new ArrayList<>();

    /** A section, and how much it counts beside what is shown already. */
    private record Candidate(Entry entry, float score) {

        Candidate beside(Entry shown) {
            return entry.page() == shown.page() ? new Candidate(entry, score * AGAIN) : this;
        }
    }

    /** @param score 0 or more */
    void add(Entry entry, float score) {
        left.add(new Candidate(entry, score));
    }

    List<Section> best(int limit) {
        lift();
        List<Section> chosen = new ArrayList<>(limit);
        while (chosen.size() < limit && !left.isEmpty()) {
            Entry best = left.remove(position()).entry();
            chosen.add(best.section());
            left.replaceAll(candidate -> candidate.beside(best));
        }
        return chosen;
    }

    /** Each section by what the best of its page have behind them. */
    private void lift() {
        Map<Integer, Float> lifts = left.stream().collect(groupingBy(candidate -> candidate.entry().page(),
                mapping(Candidate::score, collectingAndThen(toList(), PageOrder::lift))));
        left.replaceAll(candidate -> new Candidate(candidate.entry(),
                candidate.score() + lifts.getOrDefault(candidate.entry().page(), 0f)));
    }

    private static float lift(List<Float> scores) {
        return COMPANY / COMPANIONS * (float) scores.stream().sorted(Comparator.reverseOrder()).skip(1).limit(COMPANIONS)
                .mapToDouble(Float::doubleValue).sum();
    }

    private int position() {
        int best = 0;
        for (int i = 1; i < left.size(); i++) {
            best = left.get(i).score() > left.get(best).score() ? i : best;
        }
        return best;
    }
}
