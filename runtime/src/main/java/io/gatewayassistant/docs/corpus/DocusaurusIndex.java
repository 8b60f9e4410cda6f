package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.gatewayassistant.preset.CorpusSource;

/**
 * The {@code search-index.json} that Docusaurus sites publish: a list of groups, of which the entries with a breadcrumb
 * are pages, and those with the title of their section are texts.
 */
final class DocusaurusIndex {

    private static final JsonMapper JSON = new JsonMapper();

    private final CorpusSource source;
    private final PagePatterns patterns;
    private final Map<Integer, Section.Page> pages = new HashMap<>();

    private DocusaurusIndex(CorpusSource source) {
        this.source = source;
        this.patterns = new PagePatterns(source.options().include(), source.options().exclude());
    }

    static List<Section> sections(CorpusSource source, byte[] json) throws IOException {
        List<JsonNode> entries = StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("documents").spliterator(), false)).toList();
        if (entries.isEmpty()) {
            throw new IOException("it is no Docusaurus search index: no entries in \"documents\"");
        }
        return new DocusaurusIndex(source).read(entries);
    }

    private List<Section> read(List<JsonNode> entries) {
        entries.stream().filter(entry -> entry.has("b")).forEach(this::page);
        List<Section> sections = new ArrayList<>();
        entries.stream().filter(entry -> entry.has("s")).flatMap(this::section).forEach(sections::add);
        return withoutDescriptions(sections);
    }

    private void page(JsonNode entry) {
        List<String> categories = StreamSupport.stream(entry.path("b").spliterator(), false).map(JsonNode::asText).toList();
        String path = entry.path("u").asText();
        if (!patterns.take(path)) {
            return;
        }
        pages.put(entry.path("i").asInt(), new Section.Page(source.id(), path, address(path), entry.path("t").asText(),
                categories, source.language()));
    }

    private Stream<Section> section(JsonNode entry) {
        Section.Page page = pages.get(entry.path("p").asInt());
        if (page == null) {
            return Stream.empty();
        }
        String anchor = entry.path("h").asText().replaceFirst("^#", "");
        List<String> trail = anchor.isEmpty() ? List.of() : List.of(entry.path("s").asText());
        return Stream.of(new Section(page, trail, anchor.isEmpty() ? 1 : 2, anchor, entry.path("t").asText()));
    }

    /** A page's description is the first sentences of its text again, where it has a text. */
    private static List<Section> withoutDescriptions(List<Section> sections) {
        Map<String, Section> longest = new HashMap<>();
        sections.forEach(section -> longest.merge(section.url(), section,
                (one, other) -> one.text().length() >= other.text().length() ? one : other));
        return sections.stream().filter(section -> longest.get(section.url()) == section).toList();
    }

    private String address(String path) {
        if (!source.baseUrl().isEmpty()) {
            return source.baseUrl().startsWith("/") ? path : URI.create(source.baseUrl()).resolve(path).toString();
        }
        return "https".equals(source.location().getScheme()) ? source.location().resolve(path).toString() : path;
    }
}
