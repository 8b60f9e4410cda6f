package io.gatewayassistant.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.gatewayassistant.digest.Sha256;

/** What a vector depends on, the encoder and the text, as the first half of a SHA-256 hash. */
record ContentKey(long high, long low) {

    static final int BYTES = 2 * Long.BYTES;

    static ContentKey of(TextEncoder encoder, String text) {
        MessageDigest digest = Sha256.begun();
        digest.update(encoder.id().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return read(ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    static ContentKey read(ByteBuffer buffer) {
        return new ContentKey(buffer.getLong(), buffer.getLong());
    }

    void write(ByteBuffer buffer) {
        buffer.putLong(high).putLong(low);
    }
}
