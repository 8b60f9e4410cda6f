package io.gatewayassistant.docs.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jboss.logging.Logger;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.preset.CorpusSource;

/** The last good reading of one corpus in a file, replaced as a whole. Only the owner may read it. */
public final class ReadingFile implements ReadingStore {

    private static final Logger LOG = Logger.getLogger(ReadingFile.class);

    private final Path file;
    private final String key;
    private boolean writable = true;

    /** @param source whose reading is kept; one that is read otherwise has a file of its own */
    public ReadingFile(Path folder, CorpusSource source) {
        this.key = source.toString();
        this.file = folder.resolve("docs-" + name(source.id()) + "-" + Long.toHexString(checksum(key)) + ".gz");
    }

    @Override
    public Optional<Reading> load() {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(ReadingFormat.read(in, key));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("The documentation kept in %s is not used: %s", file, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void save(Reading reading) {
        if (!writable) {
            return;
        }
        try {
            replace(reading);
        } catch (IOException e) {
            writable = false;
            LOG.warnf(e, "Documentation cannot be kept in %s, so that a start without network is without it: make the folder"
                    + " writable, or set quarkus.gateway-assistant.docs.cache-directory", file.getParent());
        }
    }

    private void replace(Reading reading) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, ownerOnly());
        // Created for the owner only.
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
                ReadingFormat.write(reading, key, out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String name(String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
        return plain.length() <= 40 ? plain : plain.substring(0, 40);
    }

    private static long checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) };
    }
}
