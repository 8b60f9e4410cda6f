package io.gatewayassistant.docs.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Placement;
import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.CorpusOptions;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.settings.AnchorStyle;
import io.gatewayassistant.settings.CorpusKind;

/**
 * A folder of Markdown as the build reads it: its sections, with addresses below a base that is known only at run time. So one
 * bundle serves under any base URL, language and selection of pages.
 */
public final class DocsBundle {

    private static final String FOLDER = "META-INF/gateway-assistant/docs/";
    private static final String KEY = "bundle";

    private DocsBundle() {
    }

    /** Where the application keeps the bundle of this name. */
    public static String resource(String name) {
        return FOLDER + name + ".sections";
    }

    /**
     * Reads a folder at build time.
     *
     * @throws IOException where it has no pages; the message says why
     */
    public static byte[] of(String name, URI folder, AnchorStyle anchors, ClassLoader classLoader) throws IOException {
        CorpusReader reader = new CorpusReader(classLoader, (url, known) -> {
            throw new IOException("nothing is fetched while the application is built: name a folder");
        });
        CorpusOptions options = new CorpusOptions(CorpusKind.PAGES, "", List.of(), List.of(), CorpusOptions.DEFAULT_MAX_PAGES,
                anchors);
        List<Section> sections = reader.read(new CorpusSource(name, folder, "", "en", options));
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        ReadingFormat.write(new Reading(sections, Map.of()), KEY, bundle);
        return bundle.toByteArray();
    }

    /** The sections of a bundle, as those of this corpus. */
    public static List<Section> sections(InputStream bundle, CorpusSource source) throws IOException {
        return Placement.in(source, ReadingFormat.read(bundle, KEY).sections());
    }
}
