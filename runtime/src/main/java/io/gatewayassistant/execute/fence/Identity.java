package io.gatewayassistant.execute.fence;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;

/** One spelling for ids that servers read as the same number or UUID. */
final class Identity {

    private static final Pattern NUMBER = Pattern
            .compile("[+-]?\\p{Nd}{1,40}(?:\\.\\p{Nd}{0,40})?(?:e[+-]?\\p{Nd}{1,2})?");
    private static final Pattern AROUND_UUID = Pattern.compile("^(?:urn:)?(?:uuid:)?[{(]?|[)}]$");
    private static final Pattern UNBROKEN_UUID = Pattern.compile("\\p{XDigit}{32}");
    /** With as many digits in each part as {@link UUID#fromString} reads. */
    private static final Pattern BROKEN_UUID = Pattern.compile("(?=.{9,36}$)\\p{XDigit}{1,15}(?:-\\p{XDigit}{1,15}){4}");

    private Identity() {
    }

    /** {@code 007}, {@code +7}, {@code 7.0} and seven in the digits of another script are 7. */
    static String of(String text) {
        String plain = Kind.plain(text);
        if (NUMBER.matcher(plain).matches()) {
            return new BigDecimal(inAscii(plain)).stripTrailingZeros().toPlainString();
        }
        String uuid = AROUND_UUID.matcher(plain).replaceAll("");
        if (UNBROKEN_UUID.matcher(uuid).matches()) {
            return uuid;
        }
        return BROKEN_UUID.matcher(uuid).matches() ? UUID.fromString(uuid).toString().replace("-", "") : plain;
    }

    /** Java's numbers take the digits of most scripts, not of those that need two characters for one. */
    private static String inAscii(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints().map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
