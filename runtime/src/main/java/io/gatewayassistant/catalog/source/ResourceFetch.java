package io.gatewayassistant.catalog.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.CatalogException;

/** Reads a document from the class path or a file. */
final class ResourceFetch implements DocumentFetch {

    private final URI location;
    private final ClassLoader classLoader;

    ResourceFetch(URI location, ClassLoader classLoader) {
        this.location = location;
        this.classLoader = classLoader;
    }

    @Override
    public Optional<Document> fetch(@Nullable Document known) {
        try {
            return Optional.of(Document.of("classpath".equals(location.getScheme()) ? resource() : file()));
        } catch (NoSuchFileException e) {
            throw new CatalogException("The file " + e.getFile() + " does not exist", e);
        } catch (IOException e) {
            throw new CatalogException(location + " cannot be read: " + e.getMessage(), e);
        }
    }

    private byte[] resource() throws IOException {
        String name = location.getSchemeSpecificPart().replaceFirst("^/+", "");
        try (InputStream stream = classLoader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new CatalogException("The class path has no " + name);
            }
            return stream.readAllBytes();
        }
    }

    /** {@code file:relative} is a path from the working directory. */
    private byte[] file() throws IOException {
        return Files.readAllBytes(location.isOpaque() ? Path.of(location.getSchemeSpecificPart()) : Path.of(location));
    }
}
