package io.gatewayassistant.docs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

/** Splits clean Markdown at its headings. The text of a part stays Markdown, so code and tables stay whole. */
final class Outline {

    private static final String ANCHOR = "{#";
    private static final String WORD = "a ";
    private static final int LONGEST_PARAGRAPH = 300;
    private static final int LONGEST_HEADING = 1_000;

    /** Finds blocks and leaves their text as it is: reading that takes a time that can grow with its square. */
    private static final Parser BLOCKS = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, block) -> block.appendChild(new Text(lines.getContent()))).build();

    private static final Parser TEXT = Parser.builder().build();

    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();

    private record Mark(int line, int endLine, String heading, int level, String anchor) {
    }

    private Outline(String markdown) {
        this.lines = markdown.lines().toList();
    }

    /** The beginning of the page first, with an empty anchor. */
    static List<Part> of(String markdown, Slugger slugger) {
        return new Outline(markdown).split(marks(markdown, slugger));
    }

    private List<Part> split(List<Mark> marks) {
        int start = 0;
        @Nullable
        Mark current = null;
        for (Mark mark : marks) {
            add(current, text(start, mark.line));
            start = mark.endLine + 1;
            current = mark;
        }
        add(current, text(start, lines.size()));
        return parts;
    }

    private void add(@Nullable Mark mark, String text) {
        if (mark == null) {
            if (!text.isEmpty()) {
                parts.add(new Part("", 1, "", List.of(), text));
            }
            return;
        }
        if (parts.isEmpty() && mark.level == 1) {
            parts.add(new Part(mark.heading, 1, "", List.of(), text));
            return;
        }
        open.removeIf(above -> above.level >= mark.level);
        open.add(mark);
        parts.add(new Part(mark.heading, mark.level, mark.anchor, open.stream().map(Mark::heading).toList(), text));
    }

    private String text(int from, int to) {
        return lines.subList(from, Math.max(from, to)).stream().dropWhile(String::isBlank).collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static List<Mark> marks(String markdown, Slugger slugger) {
        List<Mark> marks = new ArrayList<>();
        for (Node node = BLOCKS.parse(loosened(markdown)).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                marks.add(mark(heading, slugger));
            }
        }
        return marks;
    }

    /**
     * The same lines, with those of paragraphs beyond all measure left empty: the parser looks at a paragraph as a whole for
     * each line of it. Headings stay where they are.
     */
    private static String loosened(String markdown) {
        Fence fence = new Fence();
        int[] run = { 0 };
        return markdown.lines().map(line -> {
            run[0] = fence.covers(line) || line.isBlank() ? 0 : run[0] + 1;
            return run[0] > LONGEST_PARAGRAPH && !line.startsWith("#") ? "" : line;
        }).collect(Collectors.joining("\n"));
    }

    private static Mark mark(Heading heading, Slugger slugger) {
        String text = plain(heading);
        int first = heading.getSourceSpans().getFirst().getLineIndex();
        int last = heading.getSourceSpans().getLast().getLineIndex();
        // The line below a heading of two lines is no span of its own.
        int end = heading.getSourceSpans().size() > 1 ? last : first;
        int own = text.endsWith("}") ? text.lastIndexOf(ANCHOR) : -1;
        if (own < 0) {
            return new Mark(first, end, text, heading.getLevel(), slugger.slug(text));
        }
        String anchor = text.substring(own + ANCHOR.length(), text.length() - 1).strip();
        return new Mark(first, end, text.substring(0, own).strip(), heading.getLevel(), slugger.take(anchor));
    }

    /** What a reader sees of a heading. */
    private static String plain(Heading heading) {
        String source = heading.getFirstChild() instanceof Text content ? content.getLiteral().strip() : "";
        // The word in front keeps a number or a dash from being a list.
        return source.length() > LONGEST_HEADING ? source
                : plain(TEXT.parse(WORD + source.replace('\n', ' '))).substring(WORD.length()).strip();
    }

    private static String plain(Node document) {
        StringBuilder text = new StringBuilder();
        document.accept(new AbstractVisitor() {
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
