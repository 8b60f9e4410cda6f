package io.gatewayassistant.preset;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import io.gatewayassistant.settings.CorpusKind;

/**
 * Documentation to index.
 *
 * @param id short name
 * @param location {@code classpath:…}, {@code file:…}, {@code https:…}, or {@code bundle:name} for what was bundled at build
 *        time
 * @param baseUrl address or path of the published pages, empty where pages have none
 * @param language of the texts, such as {@code en}
 */
public record CorpusSource(String id, URI location, String baseUrl, String language, CorpusOptions options) {

    /** The scheme of documentation that the build bundled. */
    public static final String BUNDLE = "bundle";

    /** The scheme of documentation that a bean of the host application provides. */
    public static final String HOST = "host";

    private static final Set<String> SCHEMES = Set.of("classpath", "file", "https", BUNDLE, HOST);

    public CorpusSource {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a corpus needs an id");
        }
        if (!location.isAbsolute() || !SCHEMES.contains(location.getScheme())) {
            throw new IllegalArgumentException("location of corpus '" + id
                    + "' must start with classpath:, file:, https: or bundle:, was '" + location + "'");
        }
    }

    public CorpusSource(String id, URI location, String baseUrl, String language) {
        this(id, location, baseUrl, language, CorpusOptions.NONE);
    }

    /** What it is kept in: as configured, or as the name at the end of the location says. */
    public CorpusKind kind() {
        CorpusKind configured = options.kind();
        if (configured != null) {
            return configured;
        }
        String name = location.toString().replaceFirst("[?#].*", "").replaceFirst(".*[/:]", "").toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".xml.gz")) {
            return CorpusKind.SITE;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.matches(".*(openapi|swagger).*\\.json")) {
            return CorpusKind.OPENAPI;
        }
        return name.endsWith(".json") ? CorpusKind.SEARCH_INDEX : CorpusKind.PAGES;
    }

    /** The name that an address has after its scheme. */
    public String name() {
        return location.getSchemeSpecificPart().replaceAll("^/+|/+$", "");
    }
}
