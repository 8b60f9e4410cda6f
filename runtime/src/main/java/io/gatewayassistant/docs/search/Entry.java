package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.index.Demand;

/** A section with what ranking asks of it. */
final class Entry {

    /** A section with hardly any text rarely is an answer. */
    private static final float STUB = 0.2f;
    private static final int STUB_LENGTH = 300;

    private final Section section;
    private final int page;
    private final float substance;
    /** Read when it is first asked for: most sections never are. */
    private volatile @Nullable Headings headings;

    private Entry(Section section, int page) {
        this.section = section;
        this.page = page;
        this.substance = 1 - STUB * Math.max(0, 1 - (float) section.text().length() / STUB_LENGTH);
    }

    /** Of those sections that have a text. */
    static List<Entry> of(Collection<Section> sections) {
        Map<Section.Page, Integer> pages = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Section section : sections) {
            if (!section.text().isBlank()) {
                entries.add(new Entry(section, pages.computeIfAbsent(section.page(), first -> pages.size())));
            }
        }
        return entries;
    }

    Section section() {
        return section;
    }

    /** A number that the sections of a page share. */
    int page() {
        return page;
    }

    /** @param fit of its text and its vectors */
    float score(float fit, Demand demand) {
        return (fit + headings().fit(demand)) * substance;
    }

    private Headings headings() {
        Headings known = headings;
        if (known == null) {
            known = Headings.of(section);
            headings = known;
        }
        return known;
    }
}
