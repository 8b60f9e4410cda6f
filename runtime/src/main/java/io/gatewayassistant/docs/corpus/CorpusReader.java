package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.docs.corpus.Documents.Texts;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.spi.DocumentationCorpus;

/** Reads a corpus, whatever it is kept in. */
public final class CorpusReader {

    private static final String WHOLE = "";

    private final Documents documents;
    private final Remote remote;
    private final Pause pause;
    private final Map<String, DocumentationCorpus> provided;

    /** Without pauses, and without anything that the host application provides. */
    public CorpusReader(ClassLoader classLoader, Remote remote) {
        this(classLoader, remote, Pause.ofAtLeast(Duration.ZERO), Map.of());
    }

    /**
     * @param pause between two pages of a site
     * @param provided by the host application, by id
     */
    public CorpusReader(ClassLoader classLoader, Remote remote, Pause pause, Map<String, DocumentationCorpus> provided) {
        this.documents = new Documents(classLoader, remote);
        this.remote = remote;
        this.pause = pause;
        this.provided = Map.copyOf(provided);
    }

    /** All sections of a corpus that was never read. Blocks. */
    public List<Section> read(CorpusSource source) throws IOException {
        return read(source, Reading.NONE).sections();
    }

    /**
     * A corpus as it is now. Blocks.
     *
     * @param before the last time; returned itself where nothing changed
     * @throws IOException where it cannot be read; the message says why
     */
    public Reading read(CorpusSource source, Reading before) throws IOException {
        if (source.location().getScheme().equals(CorpusSource.HOST)) {
            return new Reading(HostPages.sections(source, corpus(source)), Map.of());
        }
        return switch (source.kind()) {
            case PAGES -> pages(source, before);
            case SEARCH_INDEX -> document(source, before, DocusaurusIndex::sections);
            case OPENAPI -> document(source, before, OpenApiDescriptions::sections);
            case SITE -> new Site(source, remote, pause, before).read();
        };
    }

    private DocumentationCorpus corpus(CorpusSource source) throws IOException {
        DocumentationCorpus corpus = provided.get(source.id());
        if (corpus == null) {
            throw new IOException("no bean of the application provides it");
        }
        return corpus;
    }

    private Reading pages(CorpusSource source, Reading before) throws IOException {
        Texts texts = documents.texts(source, before.stamp(WHOLE));
        return texts.unchanged() ? before
                : new Reading(new PageTree(source).sections(texts.byPath()), Map.of(WHOLE, texts.stamp()));
    }

    private Reading document(CorpusSource source, Reading before, Form form) throws IOException {
        return switch (documents.document(source.location(), before.stamp(WHOLE))) {
            case Fetched.Unchanged unchanged -> before;
            case Fetched.Document document -> new Reading(form.sections(source, document.body()),
                    Map.of(WHOLE, document.stamp()));
        };
    }

    /** What the sections of one document are made by. */
    private interface Form {

        List<Section> sections(CorpusSource source, byte[] document) throws IOException;
    }
}
