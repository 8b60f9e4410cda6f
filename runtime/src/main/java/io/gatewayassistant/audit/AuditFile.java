package io.gatewayassistant.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;
import io.gatewayassistant.spi.AuditSink;

/** Appends the trail to a file; an entry counts as taken when it is on the disk. One file per node. */
final class AuditFile implements AuditSink {

    private static final int TAIL = 4 << 20;

    private final Path file;
    private boolean brokenOff;

    AuditFile(Path file) {
        this.file = file;
    }

    @Override
    public void append(AuditEntry entry) {
        if (brokenOff) {
            last(); // ends the line that could not be written whole
            brokenOff = false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((entry.line() + "\n").getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException failure) {
            brokenOff = true;
            throw new UncheckedIOException("The audit trail cannot be written to " + file, failure);
        }
    }

    /** Of the last whole line. What is behind it, of a process that was killed while it wrote, stays a line of its own. */
    @Override
    public Optional<AuditHead> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] tail = new byte[(int) Math.min(TAIL, read.length())];
            read.seek(read.length() - tail.length);
            read.readFully(tail);
            if (tail.length > 0 && tail[tail.length - 1] != '\n') {
                read.write('\n');
            }
            return new String(tail, StandardCharsets.US_ASCII).lines().flatMap(line -> AuditLine.read(line).stream())
                    .reduce((one, later) -> later).map(AuditLine::head);
        } catch (IOException failure) {
            throw new UncheckedIOException("The audit trail cannot be read from " + file, failure);
        }
    }
}
