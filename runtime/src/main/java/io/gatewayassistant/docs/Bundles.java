package io.gatewayassistant.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.kept.DocsBundle;
import io.gatewayassistant.preset.CorpusSource;

/** Reads the documentation that the build bundled; it never changes. */
final class Bundles {

    private final ClassLoader classLoader;
    private final Set<String> names;

    /** @param names of the bundles that the build made */
    Bundles(ClassLoader classLoader, Set<String> names) {
        this.classLoader = classLoader;
        this.names = new TreeSet<>(names);
    }

    Reading read(CorpusSource source, Reading before) throws IOException {
        if (before != Reading.NONE) {
            return before;
        }
        try (InputStream sections = classLoader.getResourceAsStream(DocsBundle.sections(source.name()))) {
            if (sections == null) {
                throw new IOException("the application was built without it; bundled are " + names + ". Set"
                        + " quarkus.gateway-assistant.bundled-docs." + source.name() + ".folder when you build");
            }
            return DocsBundle.read(sections, () -> index(source.name()), source);
        }
    }

    private InputStream index(String name) throws IOException {
        InputStream index = classLoader.getResourceAsStream(DocsBundle.index(name));
        if (index == null) {
            throw new FileNotFoundException(DocsBundle.index(name));
        }
        return index;
    }
}
