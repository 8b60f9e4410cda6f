package io.gatewayassistant.docs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what only a site generator understands out of Markdown and MDX: imports, comments, components, admonition
 * fences, images, relative links. Code stays as it is. Takes a time that grows with the page and not with its square.
 */
final class MdxCleaner {

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]\\n]*\\]\\([^()\\n]*\\)");
    private static final Pattern RELATIVE_LINK = Pattern
            .compile("\\[([^\\[\\]]+)\\]\\((?!https?://)[^()\\s]*(?:\\s\"[^\"\\n]*\")?\\)");
    private static final Pattern EMPTY_LINK = Pattern.compile("\\[\\]\\([^()\\n]*\\)");

    private MdxCleaner() {
    }

    static String clean(String markdown) {
        String text = CodeComponents.fenced(IndentedBlocks.unfolded(markdown.replace("\r\n", "\n")));
        StringBuilder cleaned = new StringBuilder();
        List<String> prose = new ArrayList<>();
        Fence fence = new Fence();
        for (String line : text.split("\n", -1)) {
            if (!fence.covers(line)) {
                prose.add(line);
                continue;
            }
            cleaned.append(prose(prose)).append(line).append('\n');
            prose.clear();
        }
        return cleaned.append(prose(prose)).toString().strip();
    }

    private static String prose(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String text = without(without(String.join("\n", lines) + "\n", "<!--", "-->"), "{/*", "*/}");
        text = IMAGE.matcher(Statements.removed(text)).replaceAll("");
        text = RELATIVE_LINK.matcher(JsxTags.remove(text)).replaceAll("$1");
        return withoutBlankRuns(EMPTY_LINK.matcher(text).replaceAll(""));
    }

    private static String without(String text, String open, String close) {
        StringBuilder kept = new StringBuilder();
        int position = 0;
        while (true) {
            int start = text.indexOf(open, position);
            int end = start < 0 ? -1 : text.indexOf(close, start + open.length());
            if (end < 0) {
                return kept.append(text, position, text.length()).toString();
            }
            kept.append(text, position, start);
            position = end + close.length();
        }
    }

    private static String withoutBlankRuns(String text) {
        boolean[] blank = { false };
        return text.lines().filter(line -> {
            boolean repeated = blank[0] && line.isBlank();
            blank[0] = line.isBlank();
            return !repeated;
        }).collect(Collectors.joining("\n", "", "\n"));
    }
}
