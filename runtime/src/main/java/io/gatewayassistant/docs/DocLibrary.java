package io.gatewayassistant.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.index.Analysis;
import io.gatewayassistant.index.Field;
import io.gatewayassistant.index.Hit;
import io.gatewayassistant.index.TextIndex;
import io.gatewayassistant.index.TextIndexBuilder;
import io.gatewayassistant.preset.Glossary;

/** All sections of all corpora, indexed. Immutable. */
public final class DocLibrary {

    private static final int CANDIDATES = 60;

    /** A heading is short in any case; a long section mentions more without being about it. */
    private static final float SHORT = 0.3f;
    private static final float LONG = 0.75f;

    private final Set<String> languages;
    private final TextIndex<Section> index;
    private final Aliases aliases;

    private DocLibrary(Set<String> languages, TextIndex<Section> index, Aliases aliases) {
        this.languages = languages;
        this.index = index;
        this.aliases = aliases;
    }

    /** Indexes these sections, also by what people call the things that they are about. */
    public static DocLibrary of(List<Section> sections, Glossary glossary) {
        Set<String> languages = sections.stream().map(section -> section.page().language())
                .collect(Collectors.toCollection(TreeSet::new));
        TextIndexBuilder<Section> builder = TextIndex.builder(languages.stream().flatMap(DocLibrary::fields)
                .toArray(Field[]::new));
        for (Section section : sections) {
            if (!section.text().isBlank()) {
                builder.add(section, texts(section));
            }
        }
        return new DocLibrary(languages, builder.build(), new Aliases(glossary, languages));
    }

    /** The sections that fit best; of each page the best one first, then further ones. */
    public List<Section> search(String query, int limit) {
        List<Hit<Section>> hits = index.search(Words.meaningful(aliases.expand(query)), CANDIDATES);
        List<Section> first = new ArrayList<>();
        List<Section> further = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Hit<Section> hit : hits) {
            (seen.add(hit.item().page().url()) ? first : further).add(hit.item());
        }
        first.addAll(further);
        return first.subList(0, Math.min(limit, first.size()));
    }

    /** What the model reads for a question: the first of the sections that fit best. */
    public DocAnswer answer(String query) {
        return new SearchAnswer(query).write(this);
    }

    /** Words of the query that no section contains, in no form, and that the glossary does not explain. */
    Set<String> unknownWords(String query) {
        Set<String> explained = aliases.explained(query);
        return index.unknownWords(query).stream()
                .filter(word -> !explained.containsAll(Words.stems(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Field> fields(String language) {
        Analysis analysis = Analysis.of(language);
        return Stream.of(
                new Field("title." + language, analysis, 2, SHORT),
                new Field("heading." + language, analysis, 2, SHORT),
                new Field("text." + language, analysis, 1, LONG));
    }

    private static Map<String, String> texts(Section section) {
        String language = section.page().language();
        String title = String.join(" ", section.page().categories()) + " " + section.page().title();
        String headings = String.join(" ", section.trail());
        return Map.of("title." + language, title, "heading." + language, headings.isEmpty() ? title : headings,
                "text." + language, section.breadcrumb() + "\n" + section.text());
    }
}
