package io.gatewayassistant.preset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that a preset is read from.
 *
 * @param location {@code classpath:folder/} or {@code file:///folder/}
 */
record PresetFolder(URI location) {

    private static final String SHIPPED = "gateway-assistant/presets/";
    private static final String CLASSPATH = "classpath:";
    private static final String FILE = "file:";

    /** The folder that a configuration value names. */
    static PresetFolder of(String configured) {
        String value = configured.strip();
        if (value.startsWith(CLASSPATH)) {
            return new PresetFolder(URI.create(CLASSPATH + trimmed(value.substring(CLASSPATH.length())) + "/"));
        }
        if (value.startsWith(FILE)) {
            String uri = path(value).toUri().toString();
            return new PresetFolder(URI.create(uri.endsWith("/") ? uri : uri + "/"));
        }
        if (value.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            return new PresetFolder(URI.create(CLASSPATH + SHIPPED + value + "/"));
        }
        throw new PresetException("quarkus.gateway-assistant.preset is '" + configured
                + "'; use a shipped preset (otoroshi), classpath:folder or file:folder");
    }

    /** The text of a file of this folder. */
    String read(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PresetException(location + name + " cannot be read: create it, or correct the name");
        }
    }

    /** {@code reference} itself where it has a scheme, otherwise the place in this folder. */
    URI resolve(String reference) {
        if (reference.matches("[A-Za-z][A-Za-z0-9+-]*:.*")) {
            return URI.create(reference);
        }
        return URI.create(location + trimmed(reference));
    }

    private InputStream open(String name) throws IOException {
        if (location.toString().startsWith(FILE)) {
            return Files.newInputStream(Path.of(location).resolve(name));
        }
        String resource = trimmed(location.getSchemeSpecificPart() + name);
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("not on the class path");
        }
        return stream;
    }

    private static Path path(String fileUri) {
        if (fileUri.startsWith("file:///")) {
            return Path.of(URI.create(fileUri));
        }
        return Path.of(fileUri.substring(FILE.length())).toAbsolutePath().normalize();
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
