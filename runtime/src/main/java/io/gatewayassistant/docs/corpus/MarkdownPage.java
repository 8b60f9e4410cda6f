package io.gatewayassistant.docs.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A Markdown or MDX page, split at its headings. The text of a section stays Markdown, so code and tables stay whole. */
final class MarkdownPage {

    private static final Pattern OWN_ANCHOR = Pattern.compile("\\s*\\{#(?<id>[\\w-]+)\\}\\s*$");

    private final List<Part> parts;
    private final FrontMatter frontMatter;

    /** A heading and the text below it. */
    record Part(String heading, int level, String anchor, List<String> trail, String text) {
    }

    private record Mark(int line, int endLine, String heading, int level, String anchor) {
    }

    private MarkdownPage(List<Part> parts, FrontMatter frontMatter) {
        this.parts = parts;
        this.frontMatter = frontMatter;
    }

    static MarkdownPage parse(String source) {
        FrontMatter frontMatter = FrontMatter.of(source);
        String markdown = MdxCleaner.clean(frontMatter.body());
        return new MarkdownPage(split(markdown, marks(markdown)), frontMatter);
    }

    /** The title that the author gave, else the first heading. */
    Optional<String> title() {
        return frontMatter.value("title").or(() -> parts.stream().map(Part::heading).filter(h -> !h.isEmpty()).findFirst());
    }

    /** The address that the author chose, below the corpus or relative to the page's folder. */
    Optional<String> slug() {
        return frontMatter.value("slug");
    }

    /** The beginning of the page first, with an empty anchor. */
    List<Part> parts() {
        return parts;
    }

    private static List<Mark> marks(String markdown) {
        Node document = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(markdown);
        Slugger slugger = new Slugger();
        List<Mark> marks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                marks.add(mark(heading, slugger));
            }
        }
        return marks;
    }

    private static Mark mark(Heading heading, Slugger slugger) {
        String text = plain(heading);
        Matcher own = OWN_ANCHOR.matcher(text);
        int first = heading.getSourceSpans().getFirst().getLineIndex();
        int last = heading.getSourceSpans().getLast().getLineIndex();
        // The line below a heading of two lines is no span of its own.
        int end = heading.getSourceSpans().size() > 1 ? last : first;
        if (own.find()) {
            return new Mark(first, end, text.substring(0, own.start()), heading.getLevel(), slugger.take(own.group("id")));
        }
        return new Mark(first, end, text.strip(), heading.getLevel(), slugger.slug(text.strip()));
    }

    private static List<Part> split(String markdown, List<Mark> marks) {
        List<String> lines = markdown.lines().toList();
        List<Part> parts = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int start = 0;
        @Nullable
        Mark current = null;
        for (Mark mark : marks) {
            add(parts, open, current, text(lines, start, mark.line));
            start = mark.endLine + 1;
            current = mark;
        }
        add(parts, open, current, text(lines, start, lines.size()));
        return parts;
    }

    private static void add(List<Part> parts, List<Mark> open, @Nullable Mark mark, String text) {
        if (mark == null) {
            if (!text.isEmpty()) {
                parts.add(new Part("", 1, "", List.of(), text));
            }
            return;
        }
        boolean opensPage = parts.isEmpty() && mark.level == 1;
        if (opensPage) {
            parts.add(new Part(mark.heading, 1, "", List.of(), text));
            return;
        }
        open.removeIf(above -> above.level >= mark.level);
        open.add(mark);
        parts.add(new Part(mark.heading, mark.level, mark.anchor, open.stream().map(Mark::heading).toList(), text));
    }

    private static String text(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, Math.max(from, to))).replaceAll("\\A(\\s*\\n)+", "").stripTrailing();
    }

    private static String plain(Node heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak node) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
