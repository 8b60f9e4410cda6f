package io.gatewayassistant.docs.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Placement;
import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.search.SectionSearch;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.CorpusOptions;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.settings.AnchorStyle;
import io.gatewayassistant.settings.CorpusKind;

/**
 * A folder of Markdown as the build reads it: its sections, with addresses below a base that is known only at run time, and an
 * index of them. So one bundle serves under any base URL, language and selection of pages; the index, only where all pages are
 * there and in the language that it was made for.
 *
 * @param sections a reading, as bytes
 * @param index of the sections, as bytes
 */
public record DocsBundle(byte[] sections, byte[] index) {

    private static final String FOLDER = "META-INF/gateway-assistant/docs/";
    private static final String KEY = "bundle";

    /** Where the application keeps the sections of the bundle of this name. */
    public static String sections(String name) {
        return FOLDER + name + ".sections";
    }

    /** Where it keeps the index of them. */
    public static String index(String name) {
        return FOLDER + name + ".index";
    }

    /**
     * Reads a folder at build time.
     *
     * @param language of the pages, as ISO code
     * @throws IOException where it has no pages; the message says why
     */
    public static DocsBundle of(String name, URI folder, AnchorStyle anchors, String language, ClassLoader classLoader)
            throws IOException {
        CorpusReader reader = new CorpusReader(classLoader, (url, known) -> {
            throw new IOException("nothing is fetched while the application is built: name a folder");
        });
        CorpusOptions options = new CorpusOptions(CorpusKind.PAGES, "", List.of(), List.of(), CorpusOptions.DEFAULT_MAX_PAGES,
                anchors);
        List<Section> sections = reader.read(new CorpusSource(name, folder, "", language, options));
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        ReadingFormat.write(new Reading(sections, Map.of()), KEY, bundle);
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        SectionSearch.of(sections, new Glossary(Map.of()), Embeddings.none()).write(index);
        return new DocsBundle(bundle.toByteArray(), index.toByteArray());
    }

    /** The bundle, as a reading of this corpus. */
    public static Reading read(InputStream bundle, Reading.StoredIndex index, CorpusSource source) throws IOException {
        List<Section> bundled = ReadingFormat.read(bundle, KEY).sections();
        List<Section> sections = Placement.in(source, bundled);
        boolean indexed = sections.size() == bundled.size() && !sections.isEmpty()
                && bundled.getFirst().page().language().equals(source.language());
        return new Reading(sections, Map.of(), indexed ? Optional.of(index) : Optional.empty());
    }
}
