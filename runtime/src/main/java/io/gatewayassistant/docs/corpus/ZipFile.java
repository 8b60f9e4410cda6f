package io.gatewayassistant.docs.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the texts in a zip file, never more than fit. */
final class ZipFile {

    private static final int MOST_FILES = 20_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private ZipFile() {
    }

    /**
     * The texts of the files that are wanted, by path within the folder.
     *
     * @param folder within the zip file, empty for all of it
     */
    static Map<String, String> texts(byte[] zip, String folder, Predicate<String> wanted) throws IOException {
        String prefix = folder.isEmpty() ? "" : folder.replaceAll("^/+|/+$", "") + "/";
        Map<String, String> texts = new TreeMap<>();
        int room = MOST_BYTES;
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new IOException("its zip file has more than " + MOST_FILES + " files");
                }
                String path = entry.getName().startsWith(prefix) ? entry.getName().substring(prefix.length()) : "";
                if (entry.isDirectory()) {
                    continue;
                }
                // What is not wanted is unpacked as well, in order to be skipped: so it counts.
                byte[] bytes = in.readNBytes(room + 1);
                room -= bytes.length;
                if (room < 0) {
                    throw new IOException("its zip file is larger than " + MOST_BYTES / 1024 / 1024 + " MB when unpacked");
                }
                if (wanted.test(path)) {
                    texts.put(path, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
