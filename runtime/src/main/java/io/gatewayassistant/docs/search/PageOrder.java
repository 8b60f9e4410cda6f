package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.docs.corpus.Section;

/** Lets the first places show different pages, so that one long page does not hide the others. */
final class PageOrder {

    private static final int DIFFERENT = 4;
    private static final int OF_A_PAGE = 3;

    private final int limit;
    private final List<Section> chosen = new ArrayList<>();
    private final Map<Section.Page, Integer> taken = new HashMap<>();

    PageOrder(int limit) {
        this.limit = limit;
    }

    /**
     * @param ranked best first
     * @return at most {@code limit}: the first four of different pages, then the best of what is left
     */
    List<Section> of(List<Section> ranked) {
        ranked.stream().filter(section -> chosen.size() < DIFFERENT).forEach(section -> add(section, 1));
        ranked.stream().filter(section -> !chosen.contains(section)).forEach(section -> add(section, OF_A_PAGE));
        ranked.stream().filter(section -> !chosen.contains(section)).forEach(section -> add(section, limit));
        return List.copyOf(chosen);
    }

    private void add(Section section, int ofItsPage) {
        if (chosen.size() < limit && taken.getOrDefault(section.page(), 0) < ofItsPage) {
            chosen.add(section);
            taken.merge(section.page(), 1, Integer::sum);
        }
    }
}
