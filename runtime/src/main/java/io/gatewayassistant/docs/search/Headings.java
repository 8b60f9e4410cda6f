package io.gatewayassistant.docs.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.index.Demand;
import io.gatewayassistant.index.Terms;

/**
 * The names of a section, to tell whether they say just what is asked for. An author who asks the same question in a heading
 * answers it below.
 */
record Headings(List<String> heading, Set<String> all, boolean opensPage) {

    private static final float SAYS_IT = 0.2f;
    private static final float INTRODUCES_IT = 0.15f;

    Headings {
        heading = List.copyOf(heading);
        all = Set.copyOf(all);
    }

    static Headings of(Section section) {
        List<String> heading = terms(section.heading());
        Set<String> all = new HashSet<>(heading);
        all.addAll(terms(section.page().title()));
        return new Headings(heading, all, section.trail().isEmpty());
    }

    /** How much it counts that the heading is asked for, and nothing else is; more where a page about it begins. */
    float fit(Demand demand) {
        float asked = demand.asked(heading);
        return asked == 0 ? 0 : asked * demand.share(demand.covered(all)) * (opensPage ? SAYS_IT + INTRODUCES_IT : SAYS_IT);
    }

    private static List<String> terms(String name) {
        return Terms.of(name).stream().filter(term -> !Words.stems(term).isEmpty()).toList();
    }
}
