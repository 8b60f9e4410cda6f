package io.gatewayassistant.docs.page;

import java.util.List;
import java.util.Optional;

import io.gatewayassistant.settings.AnchorStyle;

/** A Markdown or MDX page without what only its site generator understands, split at its headings. */
public final class MarkdownPage {

    private final List<Part> parts;
    private final FrontMatter frontMatter;

    private MarkdownPage(List<Part> parts, FrontMatter frontMatter) {
        this.parts = parts;
        this.frontMatter = frontMatter;
    }

    /** @param anchors of headings whose author chose none */
    public static MarkdownPage parse(String source, AnchorStyle anchors) {
        FrontMatter frontMatter = FrontMatter.of(source);
        return new MarkdownPage(Outline.of(MdxCleaner.clean(frontMatter.body()), new Slugger(anchors)), frontMatter);
    }

    /** The title that the author gave, else the first heading. */
    public Optional<String> title() {
        return frontMatter.value("title").or(() -> parts.stream().map(Part::heading).filter(h -> !h.isEmpty()).findFirst());
    }

    /** The address that the author chose, below the corpus or relative to the page's folder. */
    public Optional<String> slug() {
        return frontMatter.value("slug");
    }

    /** Whether the author keeps the page out of the published site. */
    public boolean unpublished() {
        return frontMatter.value("draft").or(() -> frontMatter.value("unlisted")).filter("true"::equals).isPresent();
    }

    /** The beginning of the page first, with an empty anchor. */
    public List<Part> parts() {
        return parts;
    }
}
