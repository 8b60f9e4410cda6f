package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import io.gatewayassistant.preset.CorpusSource;

/** Reads a corpus, whatever it is kept in. */
public final class CorpusReader {

    /** Where corpora with an address come from. */
    @FunctionalInterface
    public interface Remote {

        /** The document at an address, or why there is none. */
        byte[] fetch(URI url) throws IOException;
    }

    private final ResourceTree resources;
    private final Remote remote;

    public CorpusReader(ClassLoader classLoader, Remote remote) {
        this.resources = new ResourceTree(classLoader);
        this.remote = remote;
    }

    /**
     * All sections of a corpus. Blocks.
     *
     * @throws IOException where it cannot be read; the message says why
     */
    public List<Section> read(CorpusSource source) throws IOException {
        URI location = source.location();
        if (location.getScheme().equals("https")) {
            return DocusaurusIndex.sections(source, remote.fetch(location));
        }
        if (!location.getScheme().equals("classpath") && !location.getScheme().equals("file")) {
            throw new IOException("its location must start with classpath:, file: or https:");
        }
        if (location.toString().endsWith(".json")) {
            return DocusaurusIndex.sections(source, resources.file(location));
        }
        return MarkdownCorpus.sections(source, resources.folder(location, MarkdownCorpus::isPage));
    }
}
