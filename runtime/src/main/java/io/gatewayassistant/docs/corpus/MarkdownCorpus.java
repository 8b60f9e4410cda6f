package io.gatewayassistant.docs.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.gatewayassistant.preset.CorpusSource;

/** A tree of Markdown and MDX pages, addressed as Docusaurus and most other generators do. */
final class MarkdownCorpus {

    private static final Pattern PAGE = Pattern.compile("(?i).+\\.mdx?");
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.mdx?$");
    private static final Pattern INDEX = Pattern.compile("(?i)(^|/)(index|readme)$");
    private static final Pattern ORDER = Pattern.compile("(^|/)\\d+[-_.]+(?=[^/\\d])");

    private MarkdownCorpus() {
    }

    /** Whether a file is a page; names that start with an underscore or a dot are parts of pages. */
    static boolean isPage(String path) {
        return PAGE.matcher(path).matches()
                && Stream.of(path.split("/")).noneMatch(name -> name.startsWith("_") || name.startsWith("."));
    }

    /** The sections of all pages, by path within the tree. */
    static List<Section> sections(CorpusSource source, Map<String, String> pages) {
        List<Section> sections = new ArrayList<>();
        pages.forEach((path, text) -> sections.addAll(sections(source, path, MarkdownPage.parse(text))));
        return sections;
    }

    private static List<Section> sections(CorpusSource source, String path, MarkdownPage markdown) {
        String title = markdown.title().orElseGet(() -> titleOf(path));
        Section.Page page = new Section.Page(source.id(), path, join(source.baseUrl(), address(path, markdown)), title,
                List.of(), source.language());
        return markdown.parts().stream().map(part -> new Section(page, part.trail(), part.level(), part.anchor(), part.text()))
                .toList();
    }

    private static String address(String path, MarkdownPage page) {
        String plain = INDEX.matcher(ORDER.matcher(EXTENSION.matcher(path).replaceFirst("")).replaceAll("$1")).replaceFirst("");
        String folder = path.contains("/") ? ORDER.matcher(path.substring(0, path.lastIndexOf('/'))).replaceAll("$1") : "";
        return page.slug().map(slug -> slug.startsWith("/") ? slug.substring(1) : folder.isEmpty() ? slug : folder + "/" + slug)
                .orElse(plain);
    }

    private static String join(String base, String address) {
        String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return address.isEmpty() && !start.isEmpty() ? start : start + "/" + address;
    }

    private static String titleOf(String path) {
        String name = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("").replaceAll("[-_]+", " ")
                .strip();
        return name.isEmpty() ? path : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
