package io.gatewayassistant.catalog.openapi;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Makes the prose of documents short and plain. */
final class Texts {

    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern LINKS = Pattern.compile("\\[([^\\[\\]]{1,200})]\\([^()\\s]{1,500}\\)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](\\s|$)");

    private Texts() {
    }

    /** One line without mark-up, cut at {@code max} characters; empty where there is no text. */
    static String line(@Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            return "";
        }
        // The limit is generous: what is thrown away here would not survive the cut.
        String start = text.length() > max * 8 ? text.substring(0, max * 8) : text;
        String plain = SPACES.matcher(TAGS.matcher(LINKS.matcher(start).replaceAll("$1")).replaceAll(" ")).replaceAll(" ")
                .strip();
        if (plain.length() <= max) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', max - 1);
        return plain.substring(0, space > max / 2 ? space : max - 1).stripTrailing() + "…";
    }

    /** The first sentence of a text, as one line. */
    static String firstSentence(@Nullable String text, int max) {
        String line = line(text, max);
        var end = END_OF_SENTENCE.matcher(line);
        return end.find() ? line.substring(0, end.start()) : line;
    }
}
