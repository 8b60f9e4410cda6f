package io.gatewayassistant.docs.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.preset.CorpusSource;

/** Makes sections that were read without a base those of a corpus: with its id, its language, its addresses and its pages. */
public final class Placement {

    private Placement() {
    }

    /** @param sections whose pages have addresses that start with a slash */
    public static List<Section> in(CorpusSource source, List<Section> sections) {
        PagePatterns patterns = new PagePatterns(source.options().include(), source.options().exclude());
        Map<Section.Page, Section.Page> placed = new HashMap<>();
        return sections.stream().filter(section -> patterns.take(section.page().path()))
                .map(section -> new Section(placed.computeIfAbsent(section.page(), page -> placed(source, page)),
                        section.trail(),
                        section.level(), section.anchor(), section.text()))
                .toList();
    }

    private static Section.Page placed(CorpusSource source, Section.Page page) {
        return new Section.Page(source.id(), page.path(), Addresses.join(source.baseUrl(), page.url().substring(1)),
                page.title(),
                page.categories(), source.language());
    }
}
