package io.gatewayassistant.docs.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

import io.gatewayassistant.preset.CorpusSource;

/** Reads what a corpus is made of, and knows what did not change since the last time. */
final class Documents {

    private final ResourceTree resources;
    private final Remote remote;

    Documents(ClassLoader classLoader, Remote remote) {
        this.resources = new ResourceTree(classLoader);
        this.remote = remote;
    }

    /** One document, wherever it is. */
    Fetched document(URI location, Stamp known) throws IOException {
        if ("https".equals(location.getScheme())) {
            return remote.fetch(location, known);
        }
        byte[] body = resources.file(location);
        Stamp stamp = new Stamp(digest(body), "");
        return stamp.equals(known) ? new Fetched.Unchanged() : new Fetched.Document(body, "", stamp);
    }

    /** The Markdown of a folder or of a zip file, by path; its stamp is that of all texts. */
    Texts texts(CorpusSource source, Stamp known) throws IOException {
        URI location = source.location();
        boolean zip = location.getSchemeSpecificPart().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!zip) {
            Map<String, String> texts = resources.folder(location, PageTree::isText);
            Stamp stamp = new Stamp(digest(texts.toString().getBytes(StandardCharsets.UTF_8)), "");
            return new Texts(texts, stamp, stamp.equals(known));
        }
        return switch (document(withoutFragment(location), known)) {
            case Fetched.Unchanged unchanged -> new Texts(Map.of(), known, true);
            case Fetched.Document document -> unzipped(location, document);
        };
    }

    private static Texts unzipped(URI location, Fetched.Document document) throws IOException {
        String folder = location.getFragment() == null ? "" : location.getFragment();
        Map<String, String> texts = ZipFile.texts(document.body(), folder, PageTree::isText);
        if (texts.isEmpty()) {
            throw new FileNotFoundException("no Markdown pages in " + location
                    + (folder.isEmpty() ? "" : "; the folder after the # must be one of the zip file"));
        }
        return new Texts(texts, document.stamp(), false);
    }

    /** @param unchanged whether they are what they were; they may be left out then */
    record Texts(Map<String, String> byPath, Stamp stamp, boolean unchanged) {
    }

    private static URI withoutFragment(URI location) {
        return URI.create(location.toString().replaceFirst("#.*$", ""));
    }

    private static String digest(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return bytes.length + "-" + Long.toHexString(checksum.getValue());
    }
}
