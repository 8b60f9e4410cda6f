package io.gatewayassistant.docs.page;

import java.util.List;

/**
 * A heading of a page and the text below it, up to the next heading.
 *
 * @param heading empty for a beginning of the page that has none
 * @param level of the heading, 1 to 6
 * @param anchor empty for the beginning of the page
 * @param trail headings that lead here, this one last; empty for the beginning of the page
 * @param text Markdown without the heading
 */
public record Part(String heading, int level, String anchor, List<String> trail, String text) {

    public Part {
        trail = List.copyOf(trail);
    }
}
