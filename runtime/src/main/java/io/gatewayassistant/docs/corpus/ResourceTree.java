package io.gatewayassistant.docs.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads files from disk and from the class path, there also whole folders, inside of jars too. */
final class ResourceTree {

    private static final List<String> LANDMARKS = List.of("", "/index.md", "/index.mdx", "/README.md", "/readme.md");

    private final ClassLoader classLoader;

    ResourceTree(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** The bytes of one file. */
    byte[] file(URI location) throws IOException {
        if ("file".equals(location.getScheme())) {
            return Files.readAllBytes(path(location));
        }
        URL url = classLoader.getResource(name(location));
        if (url == null) {
            throw new FileNotFoundException(name(location) + " is not on the class path");
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (var stream = connection.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    /** The texts of a folder's files that are wanted, by path within the folder, in the order of paths. */
    Map<String, String> folder(URI location, Predicate<String> wanted) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if ("file".equals(location.getScheme())) {
            readFolder(path(location), wanted, texts);
        } else {
            readClassPath(name(location), wanted, texts);
        }
        if (texts.isEmpty()) {
            throw new FileNotFoundException("no Markdown pages in " + location);
        }
        return texts;
    }

    private void readClassPath(String folder, Predicate<String> wanted, Map<String, String> texts) throws IOException {
        // Some class loaders do not know folders; a file that such folders usually have leads to them.
        for (String landmark : LANDMARKS) {
            Enumeration<URL> urls = classLoader.getResources(folder + landmark);
            while (urls.hasMoreElements()) {
                read(urls.nextElement(), folder, landmark, wanted, texts);
            }
            if (!texts.isEmpty()) {
                return;
            }
        }
    }

    private static void read(URL url, String folder, String landmark, Predicate<String> wanted, Map<String, String> texts)
            throws IOException {
        if ("file".equals(url.getProtocol())) {
            Path found = Path.of(URI.create(url.toString()));
            readFolder(landmark.isEmpty() ? found : found.getParent(), wanted, texts);
        } else if (url.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                readJar(jar, folder + "/", wanted, texts);
            }
        }
    }

    private static void readJar(JarFile jar, String prefix, Predicate<String> wanted, Map<String, String> texts)
            throws IOException {
        for (JarEntry entry : jar.stream().toList()) {
            String path = entry.getName().startsWith(prefix) ? entry.getName().substring(prefix.length()) : "";
            if (!entry.isDirectory() && wanted.test(path)) {
                try (var stream = jar.getInputStream(entry)) {
                    texts.putIfAbsent(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void readFolder(Path folder, Predicate<String> wanted, Map<String, String> texts) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(path)) {
                    // Not Files.readString: one page in another charset must not lose the rest.
                    texts.putIfAbsent(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path path(URI location) {
        return location.isOpaque() ? Path.of(location.getSchemeSpecificPart()) : Path.of(location);
    }

    private static String name(URI location) {
        return location.getSchemeSpecificPart().replaceAll("^/+|/+$", "");
    }
}
