package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.List;

import io.gatewayassistant.docs.corpus.Section;

/**
 * Lets different pages come first: another section of a page that is shown already must fit clearly better than those of other
 * pages. Used by one thread, once.
 */
final class PageOrder {

    private static final float AGAIN = 0.85f;

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
        List<Section> chosen = new ArrayList<>(limit);
        while (chosen.size() < limit && !left.isEmpty()) {
            Entry best = left.remove(position()).entry();
            chosen.add(best.section());
            left.replaceAll(candidate -> candidate.beside(best));
        }
        return chosen;
    }

    private int position() {
        int best = 0;
        for (int i = 1; i < left.size(); i++) {
            best = left.get(i).score() > left.get(best).score() ? i : best;
        }
        return best;
    }
}
