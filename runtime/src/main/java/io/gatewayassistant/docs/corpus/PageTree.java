package io.gatewayassistant.docs.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.gatewayassistant.docs.page.Includes;
import io.gatewayassistant.docs.page.MarkdownPage;
import io.gatewayassistant.preset.CorpusSource;

/** A tree of Markdown and MDX pages, addressed as Docusaurus and most other generators do. */
final class PageTree {

    private static final Pattern MARKDOWN = Pattern.compile("(?i).+\\.mdx?");
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.mdx?$");
    private static final Pattern INDEX = Pattern.compile("(?i)(^|/)(index|readme)$");
    private static final Pattern ORDER = Pattern.compile("(^|/)\\d+[-_.]+(?=[^/\\d])");

    private final CorpusSource source;
    private final PagePatterns patterns;

    PageTree(CorpusSource source) {
        this.source = source;
        this.patterns = new PagePatterns(source.options().include(), source.options().exclude());
    }

    /** Whether a file has text of the corpus, as a page or as a part of pages. */
    static boolean isText(String path) {
        return MARKDOWN.matcher(path).matches() && Stream.of(path.split("/")).noneMatch(name -> name.startsWith("."));
    }

    /** Names that start with an underscore are parts of pages. */
    private static boolean isPage(String path) {
        return Stream.of(path.split("/")).noneMatch(name -> name.startsWith("_"));
    }

    /** The sections of all pages among these texts, by path within the tree. */
    List<Section> sections(Map<String, String> texts) {
        List<Section> sections = new ArrayList<>();
        Includes includes = new Includes(texts);
        texts.keySet().stream().sorted().filter(path -> isPage(path) && patterns.take(path))
                .forEach(path -> sections
                        .addAll(page(path, MarkdownPage.parse(includes.page(path), source.options().anchors()))));
        return sections;
    }

    private List<Section> page(String path, MarkdownPage markdown) {
        if (markdown.unpublished()) {
            return List.of();
        }
        String title = markdown.title().orElseGet(() -> titleOf(path));
        return Section.of(new Section.Page(source.id(), path, Addresses.join(source.baseUrl(), address(path, markdown)), title,
                List.of(), source.language()), markdown.parts());
    }

    private static String address(String path, MarkdownPage page) {
        String plain = INDEX.matcher(ORDER.matcher(EXTENSION.matcher(path).replaceFirst("")).replaceAll("$1")).replaceFirst("");
        String folder = path.contains("/") ? ORDER.matcher(path.substring(0, path.lastIndexOf('/'))).replaceAll("$1") : "";
        return page.slug().map(slug -> slug.startsWith("/") ? slug.substring(1) : folder.isEmpty() ? slug : folder + "/" + slug)
                .orElse(plain);
    }

    private static String titleOf(String path) {
        String name = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("").replaceAll("[-_]+", " ")
                .strip();
        return name.isEmpty() ? path : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
