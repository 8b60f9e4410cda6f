package io.gatewayassistant.docs.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes HTML and JSX tags from prose and keeps what stands between them; inline code is left alone. */
final class JsxTags {

    private static final int LONGEST_TAG = 2_000;
    private static final Pattern LABEL = Pattern.compile("\\b(?:label|summary)=[\"']([^\"']+)[\"']");

    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private int position;

    private JsxTags(String text) {
        this.text = text;
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
        int close = text.indexOf(ticks, end);
        int paragraph = text.indexOf("\n\n", end);
        boolean closed = close >= 0 && (paragraph < 0 || close < paragraph);
        int stop = closed ? close + ticks.length() : end;
        kept.append(text, position, stop);
        position = stop;
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
        int end = endOfTag();
        if (end < 0) {
            kept.append('<');
            position++;
            return;
        }
        Matcher label = LABEL.matcher(text.substring(position, end));
        if (label.find()) {
            kept.append("\n**").append(label.group(1)).append("**\n");
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
            } else if (c == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
