package io.gatewayassistant.docs.search;

import java.util.List;
import java.util.Set;

import io.gatewayassistant.docs.corpus.Section;

/**
 * What a search found.
 *
 * @param sections best first
 * @param sought what was looked for
 * @param unknown words of the question that are nowhere in the documentation, in no form, and that no glossary explains
 */
public record Found(List<Section> sections, Sought sought, Set<String> unknown) {

    /** With a smaller share of what was asked for in it, the first section is only the nearest that there is. */
    private static final double FITTING = 0.5;

    public Found {
        sections = List.copyOf(sections);
        unknown = Set.copyOf(unknown);
    }

    /** Whether one of the first sections has most of what was asked for. */
    public boolean confident() {
        return sections.stream().limit(3)
                .anyMatch(section -> sought.share(section.breadcrumb(), section.text()) >= FITTING);
    }
}
