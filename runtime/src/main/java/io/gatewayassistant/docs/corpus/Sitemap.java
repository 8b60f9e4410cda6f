package io.gatewayassistant.docs.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A {@code sitemap.xml}, compressed or not.
 *
 * @param pages that it names
 * @param sitemaps that an index of sitemaps names
 */
record Sitemap(List<Entry> pages, List<Entry> sitemaps) {

    private static final int LARGEST = 50 * 1024 * 1024;
    private static final int DEEPEST = 16;

    /** @param lastModified as the site gives it, empty where it does not */
    record Entry(String url, String lastModified) {
    }

    /** Entities and document types are not followed. */
    static Sitemap parse(byte[] bytes) throws IOException {
        Document document = Jsoup.parse(new String(unpacked(bytes), StandardCharsets.UTF_8), "",
                Parser.xmlParser().setMaxDepth(DEEPEST));
        Sitemap sitemap = new Sitemap(entries(document, "url"), entries(document, "sitemap"));
        if (sitemap.pages.isEmpty() && sitemap.sitemaps.isEmpty()) {
            throw new IOException("it is no sitemap: it has no <loc>");
        }
        return sitemap;
    }

    private static List<Entry> entries(Document document, String tag) {
        List<Entry> entries = new ArrayList<>();
        for (Element element : document.getElementsByTag(tag)) {
            String url = text(element, "loc");
            if (!url.isEmpty()) {
                entries.add(new Entry(url, text(element, "lastmod")));
            }
        }
        return entries;
    }

    private static String text(Element parent, String tag) {
        Element element = parent.children().stream().filter(child -> child.normalName().equals(tag)).findFirst().orElse(null);
        return element == null ? "" : element.text().strip();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean compressed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        if (!compressed) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = in.readNBytes(LARGEST + 1);
            if (unpacked.length > LARGEST) {
                throw new IOException("its sitemap is larger than 50 MB when unpacked");
            }
            return unpacked;
        }
    }
}
