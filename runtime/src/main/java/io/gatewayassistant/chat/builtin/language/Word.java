package io.gatewayassistant.chat.builtin.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a question.
 *
 * @param text as written
 * @param form lower case, without accents
 * @param name whether it can only be a name or a value: quoted, an address, or with digits or signs inside
 */
record Word(String text, String form, boolean name) {

    /** Where words were taken out, or a comma stood: no phrase reaches across. */
    static final Word HOLE = new Word("", "", false);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NAME = Pattern.compile(".*[._/:@*].*|.*\\d.*[A-Za-z-].*|.*[A-Za-z-].*\\d.*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static Word of(String text) {
        return new Word(text, formOf(text), NAME.matcher(text).matches());
    }

    static Word quoted(String text) {
        return new Word(text, formOf(text), true);
    }

    static String formOf(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replaceAll("'$", "");
    }

    boolean isHole() {
        return form.isEmpty();
    }

    boolean isNumber() {
        return NUMBER.matcher(form).matches();
    }

    boolean isDate() {
        return DATE.matcher(form).matches();
    }

    /** Whether a word of a phrase stands for this one. */
    boolean fits(String pattern) {
        return switch (pattern) {
            case "#" -> isNumber();
            case "#date" -> isDate();
            default -> form.equals(pattern);
        };
    }
}
