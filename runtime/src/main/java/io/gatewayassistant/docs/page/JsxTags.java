package io.gatewayassistant.docs.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes HTML and JSX tags from prose and keeps what stands between them; inline code is left alone. */
final class JsxTags {

    private static final int LONGEST_TAG = 2_000;
    private static final long EFFORT_ON_BROKEN_TAGS = 1_000_000;
    private static final Pattern LABEL = Pattern.compile("\\b(?:label|summary)=(?:\"([^\"]+)\"|'([^']+)')");

    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private int position;
    private long effort;
    private int paragraphEnd;

    private JsxTags(String text) {
        this.text = text;
        this.effort = EFFORT_ON_BROKEN_TAGS + 4L * text.length();
    }

    static String remove(String text) {
        return new JsxTags(text).run();
    }

    private String run() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '`') {
                copyCode();
            } else if (c == '<' && startsTag()) {
                dropTag();
            } else {
                kept.append(c);
                position++;
            }
        }
        return kept.toString();
    }

    private void copyCode() {
        int end = position;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        String ticks = text.substring(position, end);
        int close = text.indexOf(ticks, end, Math.max(end, endOfParagraph(end)));
        int stop = close >= 0 ? close + ticks.length() : end;
        kept.append(text, position, stop);
        position = stop;
    }

    /** Looked for once a paragraph: a page may have many unclosed backticks. */
    private int endOfParagraph(int from) {
        if (from > paragraphEnd || paragraphEnd == 0) {
            int end = text.indexOf("\n\n", from);
            paragraphEnd = end < 0 ? text.length() : end;
        }
        return paragraphEnd;
    }

    /** A tag starts with a name, a slash or, as a fragment, with its end; {@code <https://…>} is a link. */
    private boolean startsTag() {
        int next = position + 1;
        if (next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        return (Character.isLetter(c) || c == '/' || c == '>') && !text.regionMatches(true, next, "http", 0, 4)
                && !text.regionMatches(true, next, "mailto:", 0, 7);
    }

    private void dropTag() {
        int end = effort > 0 ? endOfTag() : -1;
        if (end < 0) {
            effort -= LONGEST_TAG;
            kept.append('<');
            position++;
            return;
        }
        Matcher label = LABEL.matcher(text.substring(position, end));
        if (label.find()) {
            kept.append("\n**").append(label.group(1) == null ? label.group(2) : label.group(1)).append("**\n");
        } else if (text.regionMatches(true, position, "<br", 0, 3)) {
            kept.append('\n');
        }
        position = end;
    }

    private int endOfTag() {
        int braces = 0;
        char quote = 0;
        int limit = Math.min(text.length(), position + LONGEST_TAG);
        for (int i = position + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || (c == '\'' && text.charAt(i - 1) == '=') || c == '`') {
                quote = c;
            } else if (c == '{' || c == '}') {
                braces += c == '{' ? 1 : -1;
            } else if (c == '>' && braces <= 0) {
                return i + 1;
            } else if (c == '<' && braces <= 0) {
                return -1;
            } else if (c == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
