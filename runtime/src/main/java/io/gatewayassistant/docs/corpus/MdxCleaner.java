package io.gatewayassistant.docs.corpus;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what only a site generator understands out of Markdown and MDX: imports, comments, components, admonition
 * fences, images, relative links. Code stays as it is.
 */
final class MdxCleaner {

    private static final Pattern CODE_COMPONENT = Pattern.compile(
            "<CodeBlock(?<attributes>[^>]*)>\\s*\\{`(?<code>.*?)`\\}\\s*</CodeBlock>", Pattern.DOTALL);
    private static final Pattern CODE_LANGUAGE = Pattern.compile("language=[\"'](\\w+)");
    private static final Pattern FENCE = Pattern.compile("^[ \\t>]*(?<mark>`{3,}|~{3,}).*$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s[^;`]*?from\\s*[\"'][^\"'\\n]+[\"'];?[ \\t]*$"
            + "|^import\\s*[\"'][^\"'\\n]+[\"'];?[ \\t]*$");
    private static final Pattern EXPORT = Pattern
            .compile("(?ms)^export\\s(const|default|function|let)\\b.*?(?=\\n\\s*\\n|\\z)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->|\\{/\\*.*?\\*/\\}");
    private static final Pattern ADMONITION = Pattern
            .compile("(?m)^[ \\t]*:::+[ \\t]*(?<kind>\\w*)[ \\t]*\\[?(?<title>[^\\]\\n]*)\\]?[ \\t]*$");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
    private static final Pattern RELATIVE_LINK = Pattern
            .compile("\\[([^\\]]+)\\]\\((?!https?://)[^)\\s]*(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(\\n[ \\t]*){2,}");

    private MdxCleaner() {
    }

    static String clean(String markdown) {
        String text = CODE_COMPONENT.matcher(markdown.replace("\r\n", "\n")).replaceAll(MdxCleaner::fence);
        StringBuilder cleaned = new StringBuilder();
        StringBuilder prose = new StringBuilder();
        String open = "";
        for (String line : text.split("\n", -1)) {
            String mark = mark(line);
            boolean inside = !open.isEmpty();
            boolean closes = inside && mark.startsWith(open) && line.strip().equals(mark);
            if (!inside && mark.isEmpty()) {
                prose.append(line).append('\n');
                continue;
            }
            cleaned.append(prose(prose.toString())).append(line).append('\n');
            prose.setLength(0);
            if (!inside) {
                open = mark;
            } else if (closes) {
                open = "";
            }
        }
        cleaned.append(prose(prose.toString()));
        return cleaned.toString().strip();
    }

    private static String mark(String line) {
        var matcher = FENCE.matcher(line);
        return matcher.matches() ? matcher.group("mark") : "";
    }

    private static String fence(MatchResult component) {
        var language = CODE_LANGUAGE.matcher(component.group("attributes"));
        String code = "\n```" + (language.find() ? language.group(1) : "") + "\n" + component.group("code") + "\n```\n";
        return Matcher.quoteReplacement(code);
    }

    private static String prose(String text) {
        String plain = COMMENT.matcher(text).replaceAll("");
        plain = IMPORT.matcher(plain).replaceAll("");
        plain = EXPORT.matcher(plain).replaceAll("");
        plain = ADMONITION.matcher(plain).replaceAll(MdxCleaner::admonition);
        plain = IMAGE.matcher(plain).replaceAll("");
        plain = JsxTags.remove(plain);
        plain = RELATIVE_LINK.matcher(plain).replaceAll("$1");
        return BLANK_LINES.matcher(plain).replaceAll("\n\n");
    }

    private static String admonition(MatchResult opening) {
        String kind = opening.group("kind");
        if (kind.isEmpty()) {
            return "";
        }
        String label = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        String title = opening.group("title").strip();
        return Matcher.quoteReplacement("**" + label + (title.isEmpty() ? "" : ": " + title) + "**\n");
    }
}
