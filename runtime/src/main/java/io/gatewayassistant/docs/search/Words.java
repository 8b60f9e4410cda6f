package io.gatewayassistant.docs.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares words loosely: without case, accents and most endings. */
public final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int STEM = 6;

    private static final Set<String> EMPTY = Set.of("a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for",
            "from", "how", "i", "if", "in", "is", "it", "my", "of", "on", "or", "that", "the", "there", "this", "to", "was",
            "am", "any", "between", "but", "did", "get", "give", "has", "have", "its", "me", "not", "our", "should", "so",
            "some",
            "still", "them", "then", "they", "use", "want", "we", "will", "would", "your",
            "work", "works", "what", "when", "where", "which", "who", "why", "with", "you", "au", "aux", "ce", "ces", "comment",
            "dans", "de",
            "des", "du", "en", "est", "et", "il", "je", "la", "le", "les", "ma", "mes", "mon", "ou", "par", "pour", "pourquoi",
            "quand", "que", "qu", "ai", "avec", "quel",
            "quelle", "quels", "qui", "quoi", "sont", "sur", "un", "une", "l", "d", "s", "t", "j", "n", "c");

    private Words() {
    }

    /** {@code text} in lower case, without accents, its words separated by one blank each and surrounded by one. */
    public static String folded(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return " " + SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    /** Told of each word of a text where it begins and ends. */
    @FunctionalInterface
    interface Reader {

        void word(int start, int end);
    }

    /** The words of a text in their order. Not by patterns: whole pages are read for each question. */
    static void forEach(String text, Reader reader) {
        int length = text.length();
        for (int start = 0; start < length;) {
            int end = start;
            while (end < length && belongs(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                reader.word(start, end);
            }
            start = end + 1;
        }
    }

    /** The beginnings of the words that carry meaning. */
    public static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        forEach(text, (start, end) -> {
            String stem = stem(text.substring(start, end));
            if (!stem.isEmpty()) {
                stems.add(stem);
            }
        });
        return stems;
    }

    /** The beginning of a word; empty where it carries no meaning. */
    static String stem(String written) {
        String word = io.gatewayassistant.index.Words.folded(written);
        if (EMPTY.contains(word)) {
            return "";
        }
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.length() > STEM ? singular.substring(0, STEM) : singular;
    }

    private static boolean belongs(char character) {
        return character < 128 ? Character.isLetterOrDigit(character)
                : Character.isLetterOrDigit(character) || Character.isSurrogate(character) || isMark(character);
    }

    private static boolean isMark(char character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** {@code query} without the words that only make it a question; all of it where nothing else is left. */
    static String meaningful(String query) {
        String kept = Stream.of(BLANKS.split(query.strip()))
                .filter(word -> !EMPTY.containsAll(List.of(folded(word).strip().split(" ")))).collect(Collectors.joining(" "));
        return kept.isBlank() ? query : kept;
    }
}
