package io.gatewayassistant.docs.page;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import io.gatewayassistant.settings.AnchorStyle;

/**
 * A page as clean Markdown.
 *
 * @param title empty where the page has none
 * @param markdown whose headings name their anchors as {@code {#anchor}}
 */
public record HtmlPage(String title, String markdown) {

    /** @param html as it came; {@code url} makes its links absolute */
    public static HtmlPage of(String html, String url) {
        Document document = Jsoup.parse(html, url, Parser.htmlParser().setMaxDepth(Content.DEEPEST));
        String title = document.title().strip();
        return new HtmlPage(title, MarkdownWriter.write(Content.of(document)));
    }

    /** The page at its headings, with the anchors that they have in it. */
    public List<Part> parts() {
        return Outline.of(markdown, new Slugger(AnchorStyle.GITHUB));
    }
}
