package io.gatewayassistant.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the words out of what people write. */
public final class Words {

    /** What is quoted is somebody's name for a thing; apostrophes within words quote nothing. */
    private static final Pattern WORD = Pattern.compile(
            "\"[^\"]{1,80}\"|«[^»]{1,80}»|“[^”]{1,80}”|`[^`]{1,80}`|(?<![\\p{L}\\p{N}])'[^']{1,60}'(?![\\p{L}\\p{N}])"
                    + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.:@*-]*");
    private static final String QUOTES = "\"«“`'";
    private static final Pattern LITERAL = Pattern.compile("\\d.*|.*(?:[@*]|\\p{L}{3}\\.\\p{L}|\\d{3}).*");
    private static final Pattern PARTS = Pattern
            .compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[_.:*@-]+");
    private static final String ENDS = ".:_@*-";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Longer texts are cut: more than this only costs time, and a model may be hostile. */
    private static final int MAX = 96;
    private static final int MAX_CHARACTERS = 4_000;

    private Words() {
    }

    /**
     * One word.
     *
     * @param written as it is in the text
     * @param text lower case and without accents
     * @param literal whether it is somebody's name or number for a thing, rather than a word of a language
     */
    public record Word(String written, String text, boolean literal) {
    }

    /** The words of a text in their order; names such as {@code apiKeys} or {@code api_keys} are taken apart. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.substring(0, Math.min(MAX_CHARACTERS, text.length())));
        while (words.size() < MAX && matcher.find()) {
            add(matcher.group(), words);
        }
        return words.subList(0, Math.min(MAX, words.size()));
    }

    /** Lower case, without accents. */
    public static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("").replace("œ", "oe").replace("æ",
                "ae");
    }

    /** Not by a stream: it is asked for each word. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static void add(String found, List<Word> words) {
        if (QUOTES.indexOf(found.charAt(0)) >= 0) {
            SPACES.splitAsStream(found.substring(1, found.length() - 1).strip()).forEach(part -> add(part, true, words));
            return;
        }
        String written = withoutEnd(found);
        if (LITERAL.matcher(written).matches()) {
            add(written, true, words);
        } else {
            PARTS.splitAsStream(written).forEach(part -> add(part, false, words));
        }
    }

    /** Not by a pattern: that tries each of many marks for the beginning of the end. */
    private static String withoutEnd(String found) {
        int end = found.length();
        while (end > 0 && ENDS.indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        return found.substring(0, end);
    }

    private static void add(String written, boolean literal, List<Word> words) {
        String text = folded(written);
        if (!text.isEmpty()) {
            words.add(new Word(written, text, literal));
        }
    }
}
