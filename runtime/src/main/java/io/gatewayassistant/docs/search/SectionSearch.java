package io.gatewayassistant.docs.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.gatewayassistant.docs.corpus.Reading;
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

    private static final Logger LOG = Logger.getLogger(SectionSearch.class);
    private static final HybridSearch.Depth DEPTH = new HybridSearch.Depth(150, 50, 300);
    private static final float VECTORS = 0.55f;

    private final TextIndex<Entry> index;
    private final HybridSearch<Entry> search;
    private final Aliases aliases;
    private final PassageVectors vectors;

    private SectionSearch(TextIndex<Entry> index, Aliases aliases, PassageVectors vectors) {
        this.index = index;
        this.search = new HybridSearch<>(index, DEPTH, vectors::similarities);
        this.aliases = aliases;
        this.vectors = vectors;
    }

    /**
     * Indexes these sections, also by what people call the things that they are about. Vectors are made in the background;
     * until they are ready, search goes by words.
     */
    public static SectionSearch of(Collection<Section> all, Glossary glossary, Embeddings embeddings) {
        List<Entry> entries = Entry.of(all);
        TextIndexBuilder<Entry> builder = TextIndex.builder(SectionTexts.fields(languages(entries)));
        entries.forEach(entry -> builder.add(entry, SectionTexts.of(entry.section())));
        return of(entries, builder.build(), glossary, embeddings);
    }

    /**
     * The same with an index that was {@linkplain #write written} of these sections; they are indexed where it cannot be read.
     */
    public static SectionSearch read(Collection<Section> all, Reading.StoredIndex stored, Glossary glossary,
            Embeddings embeddings) {
        List<Entry> entries = Entry.of(all);
        TextIndexBuilder<Entry> builder = TextIndex.builder(SectionTexts.fields(languages(entries)));
        try (InputStream written = stored.open()) {
            return of(entries, builder.read(entries, written), glossary, embeddings);
        } catch (IOException e) {
            LOG.warnf("The bundled index of the documentation is not used, it is made anew: %s", e.getMessage());
            return of(all, glossary, embeddings);
        }
    }

    private static SectionSearch of(List<Entry> entries, TextIndex<Entry> index, Glossary glossary, Embeddings embeddings) {
        return new SectionSearch(index, new Aliases(glossary, languages(entries)),
                PassageVectors.of(entries.stream().map(Entry::section).toList(), embeddings));
    }

    private static Set<String> languages(List<Entry> entries) {
        return entries.stream().map(entry -> entry.section().page().language()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes the index, so that it can be read instead of made. */
    public void write(OutputStream to) throws IOException {
        index.write(to);
    }

    /** Vectors of the sections, being made or ready; without a model never. */
    public Vectors vectors() {
        return vectors.vectors();
    }

    /** What fits a question or a few words; nothing in them is syntax. */
    public Found find(String question) {
        return find(question, section -> true);
    }

    /** The same, of some sections only. */
    public Found find(String question, Predicate<Section> wanted) {
        String expanded = Words.meaningful(aliases.expand(question));
        List<Concept> concepts = index.concepts(expanded).stream().map(SectionSearch::counted).toList();
        return new Found(ranked(question, concepts, wanted), Sought.of(concepts), unknown(question, concepts));
    }

    /** A number or a name that documentation has, such as 401, is what the question is about; others' names are not. */
    private static Concept counted(Concept concept) {
        return concept.isUnknown() || concept.weight() == 1 ? concept : concept.weighted(1 / concept.weight());
    }

    private List<Section> ranked(String question, List<Concept> concepts, Predicate<Section> wanted) {
        Demand demand = new Demand(concepts, index::rarity);
        PageOrder order = new PageOrder();
        for (Fit<Entry> fit : search.search(question, concepts)) {
            if (wanted.test(fit.item().section())) {
                order.add(fit.item(), fit.item().score(fit.score(VECTORS), demand));
            }
        }
        return order.best(LIMIT);
    }

    private Set<String> unknown(String question, List<Concept> concepts) {
        List<String> words = concepts.stream().filter(Concept::isUnknown).map(Concept::word).filter(question::contains)
                .toList();
        if (words.isEmpty()) {
            return Set.of();
        }
        Set<String> explained = aliases.explained(question);
        return words.stream().filter(word -> !explained.containsAll(Words.stems(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
