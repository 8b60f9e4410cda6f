package io.gatewayassistant.preset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.settings.BodyMismatch;

/**
 * What the assistant knows of one product.
 *
 * @param title of the panel
 * @param product what the product is, sentences for the system prompt; blank where nothing is known
 * @param backoffice the pages that answers link to
 * @param topics documentation starting points
 * @param docHosts hosts that documentation may be fetched from, lower case, matched exactly
 * @param corpora documentation that is indexed
 * @param catalog which operations of the admin API are worth finding
 * @param glossary what people call the product's things
 * @param apiKeyHeaders header names of an API key
 * @param resources the pattern that the admin API's resource endpoints follow, absent where there is none
 * @param suggestions questions for an empty conversation
 * @param bodyMismatch what becomes of a body that does not fit its document, absent where the preset does not say
 * @param protection what calls never touch
 */
public record Preset(String title, String product, Backoffice backoffice, List<DocTopic> topics, Set<String> docHosts,
        List<CorpusSource> corpora, CatalogSelection catalog, Glossary glossary, ApiKeyHeaders apiKeyHeaders,
        @Nullable ResourcePattern resources, List<String> suggestions, @Nullable BodyMismatch bodyMismatch,
        Protection protection) {

    public static final String DEFAULT_TITLE = "Gateway Assistant";

    public Preset {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        topics = List.copyOf(topics);
        docHosts = Set.copyOf(docHosts);
        corpora = List.copyOf(corpora);
        suggestions = List.copyOf(suggestions);
    }

    /** The preset of an installation that configured none. */
    public static Preset empty() {
        return new Preset(DEFAULT_TITLE, "", new Backoffice("", List.of()), List.of(), Set.of(), List.of(),
                CatalogSelection.everything(), new Glossary(Map.of()), ApiKeyHeaders.none(), null, List.of(), null,
                Protection.none());
    }

    /** This preset, its glossary merged with another. */
    public Preset with(Glossary additions) {
        return new Preset(title, product, backoffice, topics, docHosts, corpora, catalog, glossary.mergedWith(additions),
                apiKeyHeaders, resources, suggestions, bodyMismatch, protection);
    }

    /** Address of the backoffice page that lists {@code kind}. */
    public Optional<String> listPage(String kind) {
        return backoffice.listPage(kind);
    }

    /** Address of the backoffice page of one entity. */
    public Optional<String> editPage(String kind, String id) {
        return backoffice.editPage(kind, id);
    }

    /** The backoffice page that {@code url} shows, which may be a full address or a path. */
    public Optional<PageMatch> match(String url) {
        return backoffice.match(url);
    }
}
