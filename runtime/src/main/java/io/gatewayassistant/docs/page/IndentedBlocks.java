package io.gatewayassistant.docs.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unfolds the blocks that MkDocs indents below a title: admonitions ({@code !!! note "Title"}, {@code ??? tip}) and tabs
 * ({@code === "Docker"}). The title becomes a label, the content moves out.
 */
final class IndentedBlocks {

    private static final Pattern ADMONITION = Pattern
            .compile("(?:!!!|\\?\\?\\?\\+?) (\\w{1,40})((?: [\\w-]{1,40})*+)( \"[^\"]*\")?");
    private static final Pattern TAB = Pattern.compile("===[!+]? \"([^\"]*)\"");
    private static final int INDENT = 4;

    private final StringJoiner out = new StringJoiner("\n");
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Fence fence = new Fence();

    private IndentedBlocks() {
    }

    static String unfolded(String text) {
        if (!text.contains("!!! ") && !text.contains("??? ") && !text.contains("???+ ") && !text.contains("=== \"")) {
            return text;
        }
        IndentedBlocks blocks = new IndentedBlocks();
        text.lines().forEach(blocks::line);
        return blocks.out + "\n";
    }

    private void line(String line) {
        int indent = line.length() - line.stripLeading().length();
        while (!line.isBlank() && !open.isEmpty() && indent < open.peek()) {
            open.pop();
        }
        String content = line.isBlank() || open.isEmpty() ? line : line.substring(open.peek());
        if (fence.covers(content)) {
            out.add(content);
            return;
        }
        String label = label(content.strip());
        if (!label.isEmpty()) {
            open.push(indent + INDENT);
        }
        out.add(label.isEmpty() ? content : "\n" + label + "\n");
    }

    private static String label(String line) {
        Matcher tab = TAB.matcher(line);
        if (tab.matches()) {
            return "**" + tab.group(1) + "**";
        }
        Matcher admonition = ADMONITION.matcher(line);
        return admonition.matches()
                ? Statements.label(admonition.group(1), admonition.group(3) == null ? "" : admonition.group(3))
                : "";
    }
}
