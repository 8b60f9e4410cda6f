package io.gatewayassistant.execute.secret;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells texts that a machine made from words and names. */
final class Randomness {

    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9+/=_.~-]{20,4096}");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LETTERS_ONLY = Pattern.compile("\\p{Lu}?\\p{Ll}*|\\p{Lu}*");
    private static final double BITS = 3.3;

    private Randomness() {
    }

    /** Whether {@code text} is one long word of high entropy that nobody would choose as a name. */
    static boolean madeByMachine(String text) {
        return ONE_WORD.matcher(text).matches() && !UUID.matcher(text).matches() && DIGIT.matcher(text).find()
                && bitsPerCharacter(text) >= BITS;
    }

    /** Whether {@code text} is unlike a word of a language, so that finding it elsewhere is no accident. */
    static boolean unlikeAWord(String text) {
        return text.length() >= 8 && !LETTERS_ONLY.matcher(text).matches();
    }

    private static double bitsPerCharacter(String text) {
        Map<Integer, Long> counts = text.chars().boxed().collect(Collectors.groupingBy(Function.identity(),
                Collectors.counting()));
        return counts.values().stream().mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2)).sum();
    }
}
