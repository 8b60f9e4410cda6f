package io.gatewayassistant.catalog.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.CatalogSource;
import io.gatewayassistant.catalog.CatalogSources;
import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.openapi.Patterns;
import io.gatewayassistant.catalog.openapi.Selection;
import io.gatewayassistant.preset.CatalogSelection;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.ApiKeyCredentials;
import io.gatewayassistant.settings.AssistantBuildConfig;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The application's own document and those of the configuration, which must be right for the application to start. */
@Singleton
public final class ConfiguredSources implements CatalogSources {

    private static final String OWN_ID = "own";

    private final String rootPath;
    private final AssistantConfig config;
    private final Preset preset;
    private final List<CatalogSource> sources = new ArrayList<>();

    @Inject
    ConfiguredSources(AssistantBuildConfig build, AssistantConfig config, Preset preset, Instance<OwnDocument> own) {
        this(build.rootPath(), config, preset, own.isResolvable() ? own.get() : null);
    }

    ConfiguredSources(String rootPath, AssistantConfig config, Preset preset, @Nullable OwnDocument own) {
        this.rootPath = rootPath;
        this.config = config;
        this.preset = preset;
        if (own != null && config.catalog().ownDocument()) {
            sources.add(ownSource(own));
        }
        new TreeMap<>(config.catalog().sources()).forEach((id, source) -> sources.add(source(id, source)));
    }

    @Override
    public List<CatalogSource> all() {
        return List.copyOf(sources);
    }

    private CatalogSource ownSource(OwnDocument own) {
        List<Selection> selections = List.of(notTheAssistant(), selection(config.catalog().own()),
                selection(preset.catalog()));
        // The server of the own document is the application itself, whose paths are complete.
        return new DocumentSource(OWN_ID, known -> Optional.of(Document.of(own.json())),
                new OpenApiReader(OWN_ID, "/", selections));
    }

    /** The assistant does not offer itself. */
    private Selection notTheAssistant() {
        return new Selection(Patterns.NONE, new Patterns(List.of(rootPath, rootPath + "/*"), List.of(), List.of()));
    }

    private CatalogSource source(String id, AssistantConfig.Source source) {
        List<Selection> selections = List.of(selection(source.select()), selection(preset.catalog()));
        return new DocumentSource(id, fetch(id, source),
                new OpenApiReader(id, source.basePath().orElse(null), selections));
    }

    private DocumentFetch fetch(String id, AssistantConfig.Source source) {
        URI location = source.location();
        return switch (String.valueOf(location.getScheme())) {
            case "http", "https" -> new HttpFetch(location, credentials(id, source), config.adminApi().timeout());
            case "classpath", "file" -> new ResourceFetch(location, Thread.currentThread().getContextClassLoader());
            default -> throw new ConfigurationException("quarkus.gateway-assistant.catalog.sources." + id
                    + ".location must start with https:, http:, classpath: or file:, was '" + location + "'");
        };
    }

    private ApiKeyCredentials credentials(String id, AssistantConfig.Source source) {
        if (source.apiKey().isEmpty()) {
            return ApiKeyCredentials.NONE;
        }
        String name = source.apiKey().get();
        Map<String, AssistantConfig.ApiKey> keys = config.adminApi().keys();
        if (!keys.containsKey(name)) {
            throw new ConfigurationException("quarkus.gateway-assistant.catalog.sources." + id + ".api-key is '" + name
                    + "', but quarkus.gateway-assistant.admin-api.keys has only " + new TreeMap<>(keys).keySet());
        }
        return ApiKeyCredentials.of(keys.get(name), preset.apiKeyHeaders().clientId(), preset.apiKeyHeaders().clientSecret());
    }

    private static Selection selection(AssistantConfig.Selection selection) {
        return new Selection(patterns(selection.include()), patterns(selection.exclude()));
    }

    private static Patterns patterns(AssistantConfig.Patterns patterns) {
        return new Patterns(patterns.paths().orElse(List.of()), patterns.tags().orElse(List.of()),
                patterns.operationIds().orElse(List.of()));
    }

    private static Selection selection(CatalogSelection selection) {
        return new Selection(patterns(selection.include()), patterns(selection.exclude()));
    }

    private static Patterns patterns(CatalogSelection.Patterns patterns) {
        return new Patterns(patterns.paths(), patterns.tags(), patterns.operationIds());
    }
}
