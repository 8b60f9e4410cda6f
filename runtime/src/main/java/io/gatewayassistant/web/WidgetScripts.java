package io.gatewayassistant.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.digest.Sha256;

/**
 * The panel's scripts as they were bundled, each plain and compressed once: the one that pages name, and what it loads later.
 */
@Singleton
class WidgetScripts {

    /** What a part may be called: nothing that could lead out of the folder. */
    static final String NAME = "widget(?:-[A-Z0-9]{8})?\\.js";

    /** The part that pages name. */
    private static final String ENTRY = "widget.js";
    private static final String FOLDER = "META-INF/gateway-assistant/";

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** @param encoding absent where the bytes are as they were */
    record Variant(byte[] bytes, @Nullable String encoding, EntityTag tag) {
    }

    private record Script(Variant plain, Variant gzip) {
    }

    WidgetScripts() {
        if (script(ENTRY).isEmpty()) {
            throw new IllegalStateException(
                    "The extension's jar is incomplete: " + FOLDER + ENTRY + " is missing. Build it again.");
        }
    }

    /** The script of this {@link #NAME} for a client that sends this {@code Accept-Encoding}; empty where there is none. */
    Optional<Variant> variant(String name, @Nullable String acceptEncoding) {
        return script(name).map(script -> acceptEncoding != null && acceptsGzip(acceptEncoding) ? script.gzip : script.plain);
    }

    /** Whether the name changes with the content. */
    static boolean isHashed(String name) {
        return !name.equals(ENTRY);
    }

    private Optional<Script> script(String name) {
        return Optional.ofNullable(scripts.computeIfAbsent(name, absent -> read(absent).map(WidgetScripts::of).orElse(null)));
    }

    private static Script of(byte[] script) {
        String hash = Sha256.hex(script);
        return new Script(new Variant(script, null, new EntityTag(hash)),
                new Variant(compress(script), "gzip", new EntityTag(hash + "-gzip")));
    }

    private static boolean acceptsGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase().replace(" ", "").split(","))
                .anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
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
}
