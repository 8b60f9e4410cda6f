package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;
import io.gatewayassistant.index.Concept;
import io.gatewayassistant.index.Demand;
import io.gatewayassistant.index.Fit;
import io.gatewayassistant.index.HybridSearch;
import io.gatewayassistant.index.TextIndex;
import io.gatewayassistant.index.TextIndexBuilder;
import io.gatewayassistant.preset.Glossary;

/**
 * Ranks the sections of all corpora for a question: by words, by vectors where there are any, and by what their headings say.
 * docs/doc-search.md tells how the weights were chosen. Immutable; any number of threads search at once, without locks.
 */
public final class SectionSearch {

    /** A result has so many sections at most. */
    public static final int LIMIT = 8;

    private static final HybridSearch.Depth DEPTH = new HybridSearch.Depth(150, 50, 300);
    private static final float VECTORS = 0.45f;

    /** A section with hardly any text rarely is an answer. */
    private static final float STUB = 0.2f;
    private static final int STUB_LENGTH = 300;

    private final TextIndex<Indexed> index;
    private final HybridSearch<Indexed> search;
    private final Aliases aliases;
    private final Vectors vectors;

    /** A section with what ranking asks of it. */
    private record Indexed(Section section, Headings headings) {

        float fit(Fit<Indexed> fit, Demand demand) {
            float missing = Math.max(0, 1 - (float) section.text().length() / STUB_LENGTH);
            return (fit.score(VECTORS) + headings.fit(demand)) * (1 - STUB * missing);
        }
    }

    private SectionSearch(TextIndex<Indexed> index, Aliases aliases, Vectors vectors) {
        this.index = index;
        this.search = new HybridSearch<>(index, DEPTH, vectors::similarities);
        this.aliases = aliases;
        this.vectors = vectors;
    }

    /**
     * Indexes these sections, also by what people call the things that they are about. Vectors are made in the background;
     * until
     * they are ready, search goes by words.
     */
    public static SectionSearch of(Collection<Section> all, Glossary glossary, Embeddings embeddings) {
        List<Section> sections = all.stream().filter(section -> !section.text().isBlank()).toList();
        Set<String> languages = sections.stream().map(section -> section.page().language())
                .collect(Collectors.toCollection(TreeSet::new));
        TextIndexBuilder<Indexed> builder = TextIndex.builder(SectionTexts.fields(languages));
        sections.forEach(section -> builder.add(new Indexed(section, Headings.of(section)), SectionTexts.of(section)));
        List<String> sentences = embeddings.available() ? sections.stream().map(SectionTexts::sentence).toList() : List.of();
        return new SectionSearch(builder.build(), new Aliases(glossary, languages), embeddings.of(sentences));
    }

    /** Vectors of the sections, being made or ready; without a model never. */
    public Vectors vectors() {
        return vectors;
    }

    /** What fits a question or a few words; nothing in them is syntax. */
    public Found find(String question) {
        return find(question, section -> true);
    }

    /** The same, of some sections only. */
    public Found find(String question, Predicate<Section> wanted) {
        String expanded = Words.meaningful(aliases.expand(question));
        List<Concept> concepts = index.concepts(expanded).stream().map(SectionSearch::counted).toList();
        List<Section> ranked = ranked(question, concepts).stream().filter(wanted).toList();
        return new Found(new PageOrder(LIMIT).of(ranked), Sought.of(concepts), unknown(question, concepts));
    }

    /** A number or a name that documentation has, such as 401, is what the question is about; others' names are not. */
    private static Concept counted(Concept concept) {
        return concept.isUnknown() ? concept : concept.weighted(1 / concept.weight());
    }

    private List<Section> ranked(String question, List<Concept> concepts) {
        Demand demand = new Demand(concepts, index::rarity);
        Map<Section, Float> scores = new LinkedHashMap<>();
        search.search(question, concepts).forEach(fit -> scores.put(fit.item().section(), fit.item().fit(fit, demand)));
        List<Section> order = new ArrayList<>(scores.keySet());
        order.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
        return order;
    }

    private Set<String> unknown(String question, List<Concept> concepts) {
        Set<String> explained = aliases.explained(question);
        return concepts.stream().filter(Concept::isUnknown).map(Concept::word).filter(question::contains)
                .filter(word -> !explained.containsAll(Words.stems(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
