package io.gatewayassistant.execute.fence;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for texts that some server takes for the same. Each takes time with the length of the text: who writes a text
 * chooses its characters, too.
 */
public final class OneSpelling {

    /** As Unicode's stream-safe format has it (UAX 15): no language needs more. */
    private static final int MOST_MARKS = 30;
    private static final int CUTS_MARKS = 0x34F;

    private OneSpelling() {
    }

    /** {@code text} with characters that look alike made equal. */
    public static String alike(String text) {
        return Normalizer.normalize(text.length() <= MOST_MARKS ? text : withFewMarks(text), Normalizer.Form.NFKC);
    }

    /**
     * {@code text} in one case, by way of upper case, where some letters meet that lower case keeps apart. Letter by
     * letter: of a whole text Java looks for each sigma whether it ends a word, all over the text.
     */
    public static String inOneCase(String text) {
        if (text.chars().allMatch(character -> character < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder one = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case 'Σ', 'σ', 'ς' -> one.append('σ');
                default -> one.append(Character.toString(character).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
            }
        });
        return one.toString();
    }

    /** Marks that follow one another are put in order, which takes the square of their number. */
    private static String withFewMarks(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        int[] marks = { 0 };
        text.codePoints().forEach(character -> {
            marks[0] = isMark(character) ? marks[0] + 1 : 0;
            if (marks[0] > MOST_MARKS) {
                safe.appendCodePoint(CUTS_MARKS);
                marks[0] = 1;
            }
            safe.appendCodePoint(character);
        });
        return safe.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            // the halfwidth voiced sound marks become marks
            default -> character == 0xFF9E || character == 0xFF9F;
        };
    }
}
