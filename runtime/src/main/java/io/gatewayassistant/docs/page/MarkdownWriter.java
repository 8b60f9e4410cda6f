package io.gatewayassistant.docs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the content of an HTML element as Markdown: headings, paragraphs, lists, tables, code and links. */
final class MarkdownWriter {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B]+");
    private static final Pattern LINE_RUNS = Pattern.compile("\n{3,}");
    private static final Pattern BROKEN_LINES = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern NO_ANCHOR = Pattern.compile("[\\s{}]");
    private static final int LONGEST_ANCHOR = 200;
    private static final int DEEPEST = 200;

    private final StringBuilder out = new StringBuilder();
    private final Set<Node> withBlocks;

    private MarkdownWriter(Set<Node> withBlocks) {
        this.withBlocks = withBlocks;
    }

    static String write(Element root) {
        MarkdownWriter writer = new MarkdownWriter(Content.withBlocks(root));
        writer.blocks(root, "", 0);
        String markdown = writer.out.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return LINE_RUNS.matcher(markdown).replaceAll("\n\n").strip();
    }

    private void blocks(Element parent, String indent, int depth) {
        StringBuilder inline = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element) && depth < DEEPEST) {
                paragraph(inline, indent);
                block(element, indent, depth + 1);
            } else {
                inline(node, inline, depth + 1);
            }
        }
        paragraph(inline, indent);
    }

    private void block(Element element, String indent, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "pre" -> code(element, indent);
            case "ul", "ol" -> list(element, indent, depth);
            case "table" -> table(element, indent);
            default -> blocks(element, indent, depth);
        }
    }

    private boolean isBlock(Element element) {
        return element.isBlock() || withBlocks.contains(element);
    }

    private void heading(Element element) {
        String text = text(element);
        if (!text.isEmpty()) {
            out.append("\n\n").append("#".repeat(element.normalName().charAt(1) - '0')).append(' ').append(text)
                    .append(anchor(element)).append("\n\n");
        }
    }

    /** Some generators give it to the heading, some to a link in it, some to the section that it opens. */
    private static String anchor(Element heading) {
        Element parent = heading.parent();
        Element inside = heading.firstElementChild();
        String id = !heading.id().isEmpty() ? heading.id()
                : inside != null && !named(inside).isEmpty() ? named(inside)
                        : parent != null && parent.firstElementChild() == heading ? parent.id() : "";
        return id.isEmpty() || id.length() > LONGEST_ANCHOR || NO_ANCHOR.matcher(id).find() ? "" : " {#" + id + "}";
    }

    private static String named(Element element) {
        return element.id().isEmpty() && element.normalName().equals("a") ? element.attr("name") : element.id();
    }

    private void code(Element pre, String indent) {
        String language = pre.classNames().stream().filter(name -> name.startsWith("language-")).findFirst()
                .or(() -> pre.select("code").stream().flatMap(code -> code.classNames().stream())
                        .filter(name -> name.startsWith("language-")).findFirst())
                .map(name -> name.substring("language-".length())).orElse("");
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String code = pre.wholeText().stripTrailing().replaceAll("\\A\\n+", "");
        if (!code.isBlank()) {
            out.append("\n\n").append(indent).append("```").append(language).append('\n');
            code.lines().forEach(line -> out.append(indent).append(line).append('\n'));
            out.append(indent).append("```\n\n");
        }
    }

    private void list(Element list, String indent, int depth) {
        out.append('\n');
        int number = 1;
        for (Element item : list.children()) {
            String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            MarkdownWriter inner = new MarkdownWriter(withBlocks);
            inner.blocks(item, "", depth);
            String text = inner.out.toString().replaceAll("\\n{2,}", "\n").strip();
            if (!text.isEmpty()) {
                out.append(indent).append(mark).append(text.replace("\n", "\n" + indent + " ".repeat(mark.length())))
                        .append('\n');
            }
        }
        out.append('\n');
    }

    private void table(Element table, String indent) {
        out.append("\n\n");
        boolean first = true;
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            row.select("> th, > td").forEach(cell -> cells.add(text(cell).replace("|", "\\|")));
            if (cells.isEmpty()) {
                continue;
            }
            out.append(indent).append("| ").append(String.join(" | ", cells)).append(" |\n");
            if (first) {
                out.append(indent).append("|").append(" --- |".repeat(cells.size())).append('\n');
                first = false;
            }
        }
        out.append('\n');
    }

    private void paragraph(StringBuilder inline, String indent) {
        if (inline.isEmpty()) {
            return;
        }
        String text = BROKEN_LINES.matcher(inline).replaceAll("\n").strip();
        if (!text.isEmpty()) {
            out.append("\n\n").append(indent).append(text.startsWith("#") ? "\\" : "").append(text.replace("\n", "\n" + indent))
                    .append("\n\n");
        }
        inline.setLength(0);
    }

    private String text(Element element) {
        StringBuilder inline = new StringBuilder();
        element.childNodes().forEach(node -> inline(node, inline, 0));
        return BLANKS.matcher(inline).replaceAll(" ").strip();
    }

    private void inline(Node node, StringBuilder inline, int depth) {
        if (node instanceof TextNode text) {
            inline.append(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        if (depth > DEEPEST) {
            inline.append(' ').append(element.text()).append(' ');
            return;
        }
        switch (element.normalName()) {
            case "br" -> inline.append('\n');
            case "code", "kbd", "samp" -> inline.append('`').append(element.text()).append('`');
            case "strong", "b" -> wrapped(element, "**", inline, depth);
            case "a" -> link(element, inline, depth);
            default -> element.childNodes().forEach(child -> inline(child, inline, depth + 1));
        }
    }

    private void wrapped(Element element, String mark, StringBuilder inline, int depth) {
        StringBuilder inner = new StringBuilder();
        element.childNodes().forEach(child -> inline(child, inner, depth + 1));
        inline.append(inner.toString().isBlank() ? inner : mark + inner.toString().strip() + mark);
    }

    private void link(Element link, StringBuilder inline, int depth) {
        StringBuilder inner = new StringBuilder();
        link.childNodes().forEach(child -> inline(child, inner, depth + 1));
        String target = link.absUrl("href");
        boolean elsewhere = target.startsWith("https://") && !link.attr("href").startsWith("#");
        inline.append(elsewhere && !inner.toString().isBlank() ? "[" + inner.toString().strip() + "](" + target + ")" : inner);
    }
}
