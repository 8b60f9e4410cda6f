package io.gatewayassistant.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

/** The panel's script as it was bundled, plain and compressed once. */
@Singleton
class WidgetScript {

    static final String RESOURCE = "META-INF/gateway-assistant/widget.js";

    private final Variant plain;
    private final Variant gzip;

    /** @param encoding absent where the bytes are as they were */
    record Variant(byte[] bytes, @Nullable String encoding, EntityTag tag) {
    }

    WidgetScript() {
        byte[] script = read();
        String hash = hash(script);
        this.plain = new Variant(script, null, new EntityTag(hash));
        this.gzip = new Variant(compress(script), "gzip", new EntityTag(hash + "-gzip"));
    }

    /** The one that a client that sends this {@code Accept-Encoding} understands. */
    Variant variant(@Nullable String acceptEncoding) {
        return acceptEncoding != null && acceptsGzip(acceptEncoding) ? gzip : plain;
    }

    private static boolean acceptsGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase().replace(" ", "").split(","))
                .anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    private static byte[] read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The extension's jar is incomplete: " + RESOURCE + " is missing. Build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(byte[] script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] script) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
