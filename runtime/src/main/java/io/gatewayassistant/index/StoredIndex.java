package io.gatewayassistant.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.Version;

/**
 * An index but for its items, as it is written when the application is built.
 *
 * @param directory files of Lucene
 */
record StoredIndex(int entries, Directory directory, WordList words) {

    private static final int FORMAT = 0x47414931;

    void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        out.writeUTF(Version.LATEST.toString());
        out.writeInt(entries);
        List<String> files = List.of(directory.listAll());
        out.writeInt(files.size());
        for (String name : files) {
            try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
                byte[] bytes = new byte[Math.toIntExact(file.length())];
                file.readBytes(bytes, 0, bytes.length);
                out.writeUTF(name);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        words.write(out);
        out.flush();
    }

    /** @throws IOException where it was written by another version */
    static StoredIndex read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        if (in.readInt() != FORMAT || !in.readUTF().equals(Version.LATEST.toString())) {
            throw new IOException("the index was written by another version");
        }
        int entries = in.readInt();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        for (int left = in.readInt(); left > 0; left--) {
            try (IndexOutput file = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                byte[] bytes = in.readNBytes(in.readInt());
                file.writeBytes(bytes, bytes.length);
            }
        }
        return new StoredIndex(entries, directory, WordList.read(in));
    }
}
