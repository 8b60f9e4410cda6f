package io.gatewayassistant.preset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.settings.AnchorStyle;
import io.gatewayassistant.settings.BodyMismatch;
import io.gatewayassistant.settings.CorpusKind;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The shape of {@code preset.yaml}; every key may be absent. */
@RegisterForReflection
record PresetFile(@Nullable String title, @Nullable String product, @Nullable BackofficeKeys backoffice,
        @Nullable DocsKeys docs, @Nullable CatalogKeys catalog, @Nullable ResourcesKeys resources,
        @Nullable ApiKeyKeys apiKey, @Nullable ProtectKeys protect, @Nullable String glossary,
        @Nullable List<String> suggestions) {

    @RegisterForReflection
    record BackofficeKeys(@Nullable String base, @Nullable KindKeys patterns, @Nullable List<KindKeys> kinds,
            @Nullable List<PageKeys> pages) {

        Backoffice toBackoffice() {
            KindKeys defaults = patterns == null ? new KindKeys(null, null, null, null, null, null, null) : patterns;
            Stream<BackofficePage> single = orEmpty(pages).stream().map(PageKeys::toPage);
            Stream<BackofficePage> byKind = orEmpty(kinds).stream().flatMap(kind -> kind.toPages(defaults));
            return new Backoffice(orBlank(base), Stream.concat(single, byKind).toList(), suggestions());
        }

        private Map<String, List<String>> suggestions() {
            return orEmpty(kinds).stream().filter(kind -> kind.suggestions != null)
                    .collect(Collectors.toMap(kind -> orBlank(kind.kind), kind -> orEmpty(kind.suggestions)));
        }
    }

    /** The pages of a kind, or as {@code patterns} those of all kinds, with {@code :kind} for the segment. */
    @RegisterForReflection
    record KindKeys(@Nullable String kind, @Nullable String title, @Nullable String segment, @Nullable String list,
            @Nullable String create, @Nullable String edit, @Nullable List<String> suggestions) {

        Stream<BackofficePage> toPages(KindKeys defaults) {
            String name = required("backoffice.kinds: kind", kind);
            String label = title == null ? name : title;
            String place = segment == null ? name : segment;
            return Stream.of(
                    page(list, defaults.list, place, label, name, PagePurpose.LIST),
                    page(create, defaults.create, place, label + " (create)", name, PagePurpose.CREATE),
                    page(edit, defaults.edit, place, label + " (one)", name, PagePurpose.EDIT))
                    .flatMap(page -> page);
        }

        private static Stream<BackofficePage> page(@Nullable String own, @Nullable String pattern, String segment,
                String title, String kind, PagePurpose purpose) {
            String path = own == null ? pattern : own;
            return path == null ? Stream.empty()
                    : Stream.of(new BackofficePage(path.replace(":kind", segment), title, kind, purpose));
        }
    }

    @RegisterForReflection
    record PageKeys(@Nullable String path, @Nullable String title, @Nullable String kind, @Nullable PagePurpose purpose) {

        BackofficePage toPage() {
            return new BackofficePage(required("backoffice.pages: path", path), required("backoffice.pages: title", title),
                    kind, purpose == null ? PagePurpose.OTHER : purpose);
        }
    }

    @RegisterForReflection
    record DocsKeys(@Nullable List<String> hosts, @Nullable Map<String, String> topics,
            @Nullable List<CorpusKeys> corpora) {

        List<DocTopic> toTopics() {
            return orEmpty(topics).entrySet().stream().map(topic -> new DocTopic(topic.getKey(), topic.getValue())).toList();
        }

        LinkedHashSet<String> toHosts() {
            LinkedHashSet<String> names = new LinkedHashSet<>();
            orEmpty(hosts).forEach(host -> names.add(hostName(host)));
            return names;
        }

        private static String hostName(String host) {
            if (!host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
                throw new IllegalArgumentException("docs.hosts: '" + host + "' must be a host name alone,"
                        + " without scheme, port, path or wildcard");
            }
            return host.toLowerCase(Locale.ROOT);
        }
    }

    @RegisterForReflection
    record CorpusKeys(@Nullable String id, @Nullable String location, @Nullable String baseUrl,
            @Nullable String language, @Nullable String kind, @Nullable String version, @Nullable List<String> include,
            @Nullable List<String> exclude, @Nullable Integer maxPages, @Nullable AnchorStyle anchors) {

        CorpusSource toSource(PresetFolder folder) {
            return new CorpusSource(required("docs.corpora: id", id),
                    folder.resolve(required("docs.corpora: location", location)), orBlank(baseUrl),
                    language == null ? "en" : language, options());
        }

        private CorpusOptions options() {
            return new CorpusOptions(kind == null ? null : CorpusKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                    orBlank(version), orEmpty(include), orEmpty(exclude),
                    maxPages == null ? CorpusOptions.DEFAULT_MAX_PAGES : maxPages,
                    anchors == null ? AnchorStyle.GITHUB : anchors);
        }
    }

    @RegisterForReflection
    record CatalogKeys(@Nullable PatternKeys include, @Nullable PatternKeys exclude,
            @Nullable BodyMismatch bodyMismatch) {

        CatalogSelection toSelection() {
            return new CatalogSelection(patterns(include), patterns(exclude));
        }

        private static CatalogSelection.Patterns patterns(@Nullable PatternKeys keys) {
            return keys == null ? CatalogSelection.Patterns.none()
                    : new CatalogSelection.Patterns(orEmpty(keys.paths), orEmpty(keys.tags), orEmpty(keys.operationIds));
        }
    }

    @RegisterForReflection
    record PatternKeys(@Nullable List<String> paths, @Nullable List<String> tags, @Nullable List<String> operationIds) {
    }

    @RegisterForReflection
    record ResourcesKeys(@Nullable String collection, @Nullable String item, @Nullable String count,
            @Nullable String template, @Nullable String schema, @Nullable String hint) {

        ResourcePattern toPattern() {
            return new ResourcePattern(required("resources: collection", collection), item == null ? "/{id}" : item, count,
                    template, schema, orBlank(hint).strip());
        }
    }

    @RegisterForReflection
    record ApiKeyKeys(@Nullable String clientIdHeader, @Nullable String clientSecretHeader) {
    }

    @RegisterForReflection
    record ProtectKeys(@Nullable PatternKeys operations, @Nullable List<String> kinds,
            @Nullable List<String> things, @Nullable Map<String, List<String>> pointers,
            @Nullable List<String> ownKeyKinds, @Nullable List<String> secretFields,
            @Nullable List<String> plainFields) {

        Protection toProtection() {
            return new Protection(CatalogKeys.patterns(operations), Set.copyOf(orEmpty(kinds)),
                    Set.copyOf(orEmpty(things)), orEmpty(pointers), Set.copyOf(orEmpty(ownKeyKinds)),
                    Set.copyOf(orEmpty(secretFields)), Set.copyOf(orEmpty(plainFields)));
        }
    }

    /** The preset, with locations resolved against {@code folder}. */
    Preset toPreset(PresetFolder folder, Glossary terms) {
        return new Preset(title == null ? Preset.DEFAULT_TITLE : title, orBlank(product).strip(),
                backoffice == null ? Preset.empty().backoffice() : backoffice.toBackoffice(),
                docs == null ? List.of() : docs.toTopics(),
                docs == null ? new LinkedHashSet<>() : docs.toHosts(),
                docs == null ? List.of() : orEmpty(docs.corpora).stream().map(corpus -> corpus.toSource(folder)).toList(),
                catalog == null ? CatalogSelection.everything() : catalog.toSelection(),
                terms,
                apiKey == null ? ApiKeyHeaders.none() : new ApiKeyHeaders(apiKey.clientIdHeader, apiKey.clientSecretHeader),
                resources == null ? null : resources.toPattern(),
                orEmpty(suggestions),
                catalog == null ? null : catalog.bodyMismatch,
                protect == null ? Protection.none() : protect.toProtection());
    }

    private static String required(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    private static String orBlank(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> values) {
        return values == null ? Map.of() : values;
    }
}
