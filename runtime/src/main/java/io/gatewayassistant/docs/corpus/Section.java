package io.gatewayassistant.docs.corpus;

import java.util.List;

import io.gatewayassistant.docs.page.Part;

/**
 * What stands below one heading of a page, up to the next heading.
 *
 * @param page it is on
 * @param trail headings that lead here, the page's own title left out; empty for what stands before the first heading
 * @param level of the heading, 1 for the beginning of the page
 * @param anchor of the heading, empty for the beginning of the page
 * @param text Markdown without the heading
 */
public record Section(Page page, List<String> trail, int level, String anchor, String text) {

    /**
     * The page of a section.
     *
     * @param corpus id of the corpus
     * @param path of the page within the corpus, unique there
     * @param url published address, or a path where the corpus has no base
     * @param title of the page
     * @param categories that lead to the page, outermost first
     * @param language of the text
     */
    public record Page(String corpus, String path, String url, String title, List<String> categories, String language) {

        public Page {
            categories = List.copyOf(categories);
        }
    }

    public Section {
        trail = List.copyOf(trail);
    }

    /** The sections of a page, from its parts. */
    public static List<Section> of(Page page, List<Part> parts) {
        return parts.stream().map(part -> new Section(page, part.trail(), part.level(), part.anchor(), part.text())).toList();
    }

    /** Its heading; the page's title for the beginning of the page. */
    public String heading() {
        return trail.isEmpty() ? page.title() : trail.getLast();
    }

    /** Page title and headings, as a reader finds the way. */
    public String breadcrumb() {
        return trail.isEmpty() ? page.title() : page.title() + " > " + String.join(" > ", trail);
    }

    /** Address of the very section. */
    public String url() {
        return anchor.isEmpty() ? page.url() : page.url().replaceFirst("#.*", "") + "#" + anchor;
    }
}
