package io.gatewayassistant.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

import org.jboss.logging.Logger;

/**
 * The vectors of one model in one file, read and replaced as a whole: a reader never sees half of it, and of two applications
 * that write at once one wins. Only the owner may read it. A file that is damaged is deleted.
 */
final class VectorFile implements VectorStore {

    private static final Logger LOG = Logger.getLogger(VectorFile.class);
    private static final int FORMAT = 0x47415631;
    private static final int HEADER = 3 * Integer.BYTES;
    private static final int CHECKSUM = Long.BYTES;

    private final Path file;
    private final int dimensions;
    private final int limit;
    private boolean writable = true;

    /** @param limit vectors kept at most */
    VectorFile(Path file, int dimensions, int limit) {
        this.file = file;
        this.dimensions = dimensions;
        this.limit = limit;
    }

    @Override
    public Map<ContentKey, byte[]> load(Predicate<ContentKey> wanted) {
        Map<ContentKey, byte[]> vectors = new HashMap<>();
        read(wanted, vectors);
        return vectors;
    }

    @Override
    public void save(Map<ContentKey, byte[]> vectors) {
        if (!writable) {
            return;
        }
        Map<ContentKey, byte[]> all = new LinkedHashMap<>(vectors);
        read(key -> all.size() < limit && !all.containsKey(key), all);
        try {
            replace(encoded(all));
        } catch (IOException e) {
            writable = false;
            LOG.warnf(e, "Vectors cannot be cached in %s, so that each start computes them anew: make the folder writable, or "
                    + "set quarkus.gateway-assistant.embedding.cache-directory", file.getParent());
        }
    }

    private void read(Predicate<ContentKey> wanted, Map<ContentKey, byte[]> vectors) {
        try {
            if (Files.size(file) > bytes(limit)) {
                throw new IOException("it is too large");
            }
            decode(ByteBuffer.wrap(Files.readAllBytes(file)), wanted, vectors);
        } catch (NoSuchFileException e) {
            LOG.debugf("No vectors are cached in %s yet", file);
        } catch (IOException e) {
            drop(e);
        }
    }

    /** Adds to {@code vectors} nothing unless the file is whole. */
    private void decode(ByteBuffer content, Predicate<ContentKey> wanted, Map<ContentKey, byte[]> vectors) throws IOException {
        check(content);
        int count = content.position(HEADER - Integer.BYTES).getInt();
        for (int i = 0; i < count; i++) {
            ContentKey key = ContentKey.read(content);
            if (wanted.test(key)) {
                byte[] vector = new byte[dimensions];
                content.get(vector);
                vectors.put(key, vector);
            } else {
                content.position(content.position() + dimensions);
            }
        }
    }

    private void check(ByteBuffer content) throws IOException {
        if (content.limit() < HEADER + CHECKSUM || content.getInt(0) != FORMAT || content.getInt(Integer.BYTES) != dimensions) {
            throw new IOException("it is not a file of vectors of this version");
        }
        if (content.limit() != bytes(content.getInt(2 * Integer.BYTES))) {
            throw new IOException("its size is wrong");
        }
        int end = content.limit() - CHECKSUM;
        if (content.getLong(end) != checksum(content.slice(0, end))) {
            throw new IOException("its checksum is wrong");
        }
    }

    private ByteBuffer encoded(Map<ContentKey, byte[]> vectors) {
        int count = Math.min(limit, vectors.size());
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(bytes(count)));
        content.putInt(FORMAT).putInt(dimensions).putInt(count);
        vectors.entrySet().stream().limit(count).forEach(vector -> {
            vector.getKey().write(content);
            content.put(vector.getValue());
        });
        return content.putLong(checksum(content.slice(0, content.position()))).flip();
    }

    private void replace(ByteBuffer content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, ownerOnly());
        // Created for the owner only.
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            Files.write(fresh, content.array());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void drop(IOException why) {
        LOG.warnf("The cached vectors in %s are dropped and computed anew: %s", file, why.getMessage());
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debugf(e, "%s cannot be deleted", file);
        }
    }

    private long bytes(int count) {
        return HEADER + (long) count * (ContentKey.BYTES + dimensions) + CHECKSUM;
    }

    private static long checksum(ByteBuffer content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return checksum.getValue();
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) };
    }
}
