package io.gatewayassistant.docs.fetch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as clean Markdown.
 *
 * @param title empty where the page has none
 */
public record HtmlPage(String title, String markdown) {

    private static final String NOISE = "script, style, noscript, template, svg, iframe, object, form, button, input, dialog,"
            + " nav, header:not(article header), footer, aside, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
            + " [role=contentinfo], [role=search], .breadcrumbs, .pagination-nav, .table-of-contents, .theme-doc-toc-mobile,"
            + " .theme-doc-footer, .hash-link, .headerlink, .sr-only, .skip-link";

    private static final String[] CONTENT = { "article .theme-doc-markdown", "article", "main", "[role=main]", "#content",
            "body" };

    /** @param html as it came; {@code url} makes its links absolute */
    public static HtmlPage of(String html, String url) {
        Document document = Jsoup.parse(html, url);
        String title = document.title().strip();
        document.select(NOISE).remove();
        return new HtmlPage(title, new MarkdownWriter().write(content(document)));
    }

    private static Element content(Document document) {
        for (String selector : CONTENT) {
            Element element = document.selectFirst(selector);
            if (element != null && !element.text().isBlank()) {
                return element;
            }
        }
        return document.body();
    }
}
