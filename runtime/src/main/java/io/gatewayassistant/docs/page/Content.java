package io.gatewayassistant.docs.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Finds what a page is about, without navigation, scripts and other surroundings. Looks at each element once, however many a
 * page may have: a query for each rule would not.
 */
final class Content {

    /** A page that goes deeper was made to be hard to read. */
    static final int DEEPEST = 256;

    private static final Set<String> NOISE_TAGS = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object",
            "form", "button", "input", "select", "dialog", "nav", "footer", "aside");
    private static final Set<String> NOISE_ROLES = Set.of("navigation", "banner", "contentinfo", "search");
    private static final Set<String> NOISE_CLASSES = Set.of("breadcrumbs", "pagination-nav", "table-of-contents",
            "theme-doc-toc-mobile", "theme-doc-footer", "hash-link", "headerlink", "sr-only", "skip-link");
    private static final Set<String> BLOCKS = Set.of("p", "pre", "ul", "ol", "table", "div", "h1", "h2", "h3", "h4", "h5",
            "h6");

    private Content() {
    }

    /** The element with the content of the page, which loses all noise. */
    static Element of(Document document) {
        document.filter((NodeFilter) (node, depth) -> node instanceof Element element && isNoise(element)
                ? NodeFilter.FilterResult.REMOVE
                : NodeFilter.FilterResult.CONTINUE);
        Element[] found = new Element[4];
        document.filter((NodeFilter) (node, depth) -> {
            if (node instanceof Element element) {
                int rank = rank(element);
                if (rank >= 0 && found[rank] == null && element.hasText()) {
                    found[rank] = element;
                }
            }
            return found[0] == null ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
        for (Element element : found) {
            if (element != null) {
                return element;
            }
        }
        return document.body();
    }

    /** All elements that have a block somewhere inside. */
    static Set<Node> withBlocks(Element root) {
        Set<Node> containers = Collections.newSetFromMap(new IdentityHashMap<>());
        root.filter((NodeFilter) (node, depth) -> {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                Element above = element.parent();
                while (above != null && containers.add(above)) {
                    above = above.parent();
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return containers;
    }

    private static boolean isNoise(Element element) {
        return NOISE_TAGS.contains(element.normalName()) || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true") || NOISE_ROLES.contains(element.attr("role"))
                || (element.normalName().equals("header") && !within(element, "article"))
                || (element.hasAttr("class") && element.classNames().stream().anyMatch(NOISE_CLASSES::contains));
    }

    private static boolean within(Element element, String name) {
        Element above = element.parent();
        while (above != null && !above.normalName().equals(name)) {
            above = above.parent();
        }
        return above != null;
    }

    /** The surer an element is the content, the lower; -1 for others. */
    private static int rank(Element element) {
        if (element.hasClass("theme-doc-markdown")) {
            return 0;
        }
        if (element.normalName().equals("article")) {
            return 1;
        }
        if (element.normalName().equals("main") || element.attr("role").equals("main")) {
            return 2;
        }
        return element.id().equals("content") ? 3 : -1;
    }
}
