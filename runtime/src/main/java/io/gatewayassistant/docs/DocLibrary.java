package io.gatewayassistant.docs;

import java.util.List;
import java.util.concurrent.CompletionStage;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.search.Found;
import io.gatewayassistant.docs.search.SectionSearch;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.Glossary;

/** All sections of all corpora, indexed. Immutable. */
public final class DocLibrary {

    private final SectionSearch search;

    private DocLibrary(SectionSearch search) {
        this.search = search;
    }

    /** Indexes these sections for a search by words alone. */
    public static DocLibrary of(List<Section> sections, Glossary glossary) {
        return of(sections, glossary, Embeddings.none());
    }

    /**
     * Indexes these sections, also by what people call the things that they are about, and by vectors where there is an
     * embedding model. They are made in the background; until they are ready, search goes by words.
     */
    public static DocLibrary of(List<Section> sections, Glossary glossary, Embeddings embeddings) {
        return new DocLibrary(SectionSearch.of(sections, glossary, embeddings));
    }

    /** The same of corpora as they were read: of a single one with an index, that is taken as it is. */
    static DocLibrary read(List<Reading> readings, Glossary glossary, Embeddings embeddings) {
        List<Section> sections = readings.stream().flatMap(reading -> reading.sections().stream()).toList();
        return readings.size() == 1 && readings.getFirst().index().isPresent()
                ? new DocLibrary(SectionSearch.read(sections, readings.getFirst().index().get(), glossary, embeddings))
                : of(sections, glossary, embeddings);
    }

    /** Done when vectors are ready, or never will be: without a model at once. */
    public CompletionStage<Void> vectorsDone() {
        return search.vectors().done();
    }

    /** The sections that fit a question best. */
    public Found find(String question) {
        return search.find(question);
    }

    /** The first of them, at most {@code limit}. */
    public List<Section> search(String question, int limit) {
        List<Section> sections = find(question).sections();
        return sections.subList(0, Math.min(limit, sections.size()));
    }

    /** What the model reads for a question: the first of the sections that fit best. */
    public DocAnswer answer(String question) {
        return SearchAnswer.of(find(question));
    }

    /** The same, of one corpus only. */
    DocAnswer answer(String question, String corpus) {
        return SearchAnswer.of(search.find(question, section -> section.page().corpus().equals(corpus)));
    }

    /** Stops making vectors, where that is under way; what is ready goes on to be searched. */
    void retire() {
        search.vectors().close();
    }
}
