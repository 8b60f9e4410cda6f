package io.gatewayassistant.docs.kept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.corpus.Stamp;

/**
 * How a reading is written: a key that says what it is a reading of, its stamps, its pages with their sections, and a
 * checksum. A reading that was written by another version, for another key, or that is damaged is refused.
 */
public final class ReadingFormat {

    private static final int FORMAT = 0x47414431;
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;
    private static final int MOST = 2_000_000;

    private ReadingFormat() {
    }

    /** Writes a reading; {@code to} is left open. */
    public static void write(Reading reading, String key, OutputStream to) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(to), new CRC32C());
        DataOutputStream out = new DataOutputStream(checked);
        out.writeInt(FORMAT);
        text(out, key);
        out.writeInt(reading.stamps().size());
        for (Map.Entry<String, Stamp> stamp : reading.stamps().entrySet()) {
            text(out, stamp.getKey());
            text(out, stamp.getValue().tag());
            text(out, stamp.getValue().lastModified());
        }
        Map<Section.Page, List<Section>> pages = new LinkedHashMap<>();
        reading.sections().forEach(section -> pages.computeIfAbsent(section.page(), page -> new ArrayList<>()).add(section));
        out.writeInt(pages.size());
        for (Map.Entry<Section.Page, List<Section>> page : pages.entrySet()) {
            page(out, page.getKey());
            out.writeInt(page.getValue().size());
            for (Section section : page.getValue()) {
                section(out, section);
            }
        }
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    /**
     * The reading that was written.
     *
     * @throws IOException where it is none of this version and key, or damaged
     */
    public static Reading read(InputStream from, String key) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(from), new CRC32C());
        DataInputStream in = new DataInputStream(checked);
        if (in.readInt() != FORMAT || !text(in).equals(key)) {
            throw new IOException("it was written by another version, or for another configuration");
        }
        Map<String, Stamp> stamps = new HashMap<>();
        for (int i = count(in); i > 0; i--) {
            stamps.put(text(in), new Stamp(text(in), text(in)));
        }
        List<Section> sections = new ArrayList<>();
        for (int pages = count(in); pages > 0; pages--) {
            Section.Page page = page(in);
            for (int i = count(in); i > 0; i--) {
                sections.add(section(in, page));
            }
        }
        long checksum = checked.getChecksum().getValue();
        if (in.readLong() != checksum) {
            throw new IOException("its checksum is wrong");
        }
        return new Reading(sections, stamps);
    }

    private static void page(DataOutputStream out, Section.Page page) throws IOException {
        for (String part : List.of(page.corpus(), page.path(), page.url(), page.title(), page.language())) {
            text(out, part);
        }
        texts(out, page.categories());
    }

    private static Section.Page page(DataInputStream in) throws IOException {
        String corpus = text(in);
        String path = text(in);
        String url = text(in);
        String title = text(in);
        String language = text(in);
        return new Section.Page(corpus, path, url, title, texts(in), language);
    }

    private static void section(DataOutputStream out, Section section) throws IOException {
        texts(out, section.trail());
        out.writeInt(section.level());
        text(out, section.anchor());
        text(out, section.text());
    }

    private static Section section(DataInputStream in, Section.Page page) throws IOException {
        return new Section(page, texts(in), in.readInt(), text(in), text(in));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("it is damaged");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it is cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("it is damaged");
        }
        return count;
    }
}
