package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.gatewayassistant.docs.page.MarkdownPage;
import io.gatewayassistant.docs.page.Part;
import io.gatewayassistant.preset.CorpusSource;

/**
 * What an OpenAPI document says about itself, its tags and its operations: a page for the document, and one for each tag
 * with a section for each operation. Addresses are those of Swagger UI.
 */
final class OpenApiDescriptions {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int LARGEST_YAML = 64 * 1024 * 1024;
    private static final String UNTAGGED = "default";

    private final CorpusSource source;
    private final PagePatterns patterns;
    private final JsonNode document;

    private OpenApiDescriptions(CorpusSource source, JsonNode document) {
        this.source = source;
        this.patterns = new PagePatterns(source.options().include(), source.options().exclude());
        this.document = document;
    }

    static List<Section> sections(CorpusSource source, byte[] bytes) throws IOException {
        JsonNode document = mapper(bytes).readTree(bytes);
        if (!document.has("openapi") && !document.has("swagger")) {
            throw new IOException("it is no OpenAPI document: it has no \"openapi\"");
        }
        return new OpenApiDescriptions(source, document).read();
    }

    private static ObjectMapper mapper(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        if (first < bytes.length && bytes[first] == '{') {
            return new JsonMapper();
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST_YAML);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
    }

    private List<Section> read() {
        List<Section> sections = new ArrayList<>();
        JsonNode info = document.path("info");
        String title = info.path("title").asText("API");
        if (patterns.take("info")) {
            sections.addAll(Section.of(page("info", title, List.of(), ""),
                    MarkdownPage.parse(info.path("description").asText(""), source.options().anchors()).parts()));
        }
        Map<String, List<Section>> tags = tags(title);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operation(tags, title, method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        method.getValue())));
        tags.values().forEach(sections::addAll);
        return sections;
    }

    private Map<String, List<Section>> tags(String title) {
        Map<String, List<Section>> tags = new LinkedHashMap<>();
        for (JsonNode tag : document.path("tags")) {
            String name = tag.path("name").asText();
            List<Section> sections = new ArrayList<>();
            String text = tag.path("description").asText("");
            if (patterns.take(name) && !text.isBlank()) {
                sections.add(new Section(tagPage(name, title), List.of(), 1, "", plain(text)));
            }
            tags.put(name, sections);
        }
        return tags;
    }

    private void operation(Map<String, List<Section>> tags, String title, String call, JsonNode operation) {
        String tag = operation.path("tags").path(0).asText(UNTAGGED);
        if (!patterns.take(tag)) {
            return;
        }
        String id = operation.path("operationId").asText("");
        String summary = operation.path("summary").asText("").strip();
        String heading = !summary.isEmpty() ? summary : id.isEmpty() ? call : id;
        String anchor = id.isEmpty() ? "" : "/" + escaped(tag) + "/" + escaped(id);
        tags.computeIfAbsent(tag, name -> new ArrayList<>())
                .add(new Section(tagPage(tag, title), List.of(heading), 2, anchor, text(call, summary, operation)));
    }

    private String text(String call, String summary, JsonNode operation) {
        StringJoiner text = new StringJoiner("\n\n");
        text.add("`" + call + "`");
        String description = plain(operation.path("description").asText(""));
        if (!description.isEmpty() && !description.equals(summary)) {
            text.add(description);
        }
        String parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            text.add(parameters);
        }
        return text.toString();
    }

    private String parameters(JsonNode operation) {
        StringJoiner lines = new StringJoiner("\n");
        for (JsonNode parameter : operation.path("parameters")) {
            String description = plain(parameter.path("description").asText("")).replaceAll("\\s+", " ");
            if (!description.isEmpty()) {
                lines.add("- `" + parameter.path("name").asText() + "`: " + description);
            }
        }
        return lines.toString();
    }

    /** Descriptions are Markdown, but their headings are none of the page. */
    private String plain(String description) {
        StringJoiner text = new StringJoiner("\n\n");
        for (Part part : MarkdownPage.parse(description, source.options().anchors()).parts()) {
            text.add((part.heading().isEmpty() ? "" : "**" + part.heading() + "**\n\n") + part.text());
        }
        return text.toString().strip();
    }

    private Section.Page tagPage(String tag, String title) {
        return page("tags/" + tag, tag, List.of(title), "#/" + escaped(tag));
    }

    private Section.Page page(String path, String title, List<String> categories, String fragment) {
        String base = !source.baseUrl().isEmpty() ? source.baseUrl()
                : "https".equals(source.location().getScheme()) ? source.location().toString() : "/" + source.id();
        return new Section.Page(source.id(), path, base + fragment, title, categories, source.language());
    }

    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
