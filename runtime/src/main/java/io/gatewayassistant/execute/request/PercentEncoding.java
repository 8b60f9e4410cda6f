package io.gatewayassistant.execute.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** One spelling for each text of an URL, as RFC 3986 has it. */
public final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";
    /** May stand for themselves in a segment. {@code ;} may not: servers take it for the start of matrix parameters. */
    static final String IN_PATH = UNRESERVED + "!$&'()*+,=:@";
    /**
     * May stand for themselves in the value of a query parameter; {@code +} keeps its meaning of a space. {@code ;} may
     * not: some servers take it for the start of the next parameter.
     */
    static final String IN_QUERY = UNRESERVED + "!$'()*+,:@/?";

    private PercentEncoding() {
    }

    /** {@code value} so that each character stands for itself only, wherever it is put. */
    public static String encode(String value) {
        return encode(value, UNRESERVED);
    }

    /**
     * The one spelling of {@code text}, which may hold escapes: superfluous ones are undone, the others upper-case,
     * characters that need one get it.
     */
    static String canonical(String text, String allowed) {
        StringBuilder canonical = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character != '%') {
                canonical.append(encode(Character.toString(character), allowed));
                at += Character.charCount(character);
                continue;
            }
            if (!escapeAt(text, at)) {
                throw new CallRefused("url: '%' is not followed by two hex digits; write %25 for the character itself");
            }
            int octet = HexFormat.fromHexDigits(text, at + 1, at + 3);
            canonical.append(unreserved(octet) ? Character.toString(octet) : escape((byte) octet));
            at += 3;
        }
        return canonical.toString();
    }

    /** What {@code text} stands for; what is no escape stays. */
    public static String decode(String text) {
        byte[] octets = new byte[text.length() * 3];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            if (escapeAt(text, at)) {
                octets[count++] = (byte) HexFormat.fromHexDigits(text, at + 1, at + 3);
                at += 3;
                continue;
            }
            int character = text.codePointAt(at);
            for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                octets[count++] = octet;
            }
            at += Character.charCount(character);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, count)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new CallRefused("url: the escapes (%XX) are not valid UTF-8");
        }
    }

    private static String encode(String value, String allowed) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            boolean itself = alphanumeric(octet) || allowed.indexOf(octet) >= 0;
            encoded.append(itself ? Character.toString(octet) : escape(octet));
        }
        return encoded.toString();
    }

    private static boolean escapeAt(String text, int at) {
        return text.charAt(at) == '%' && at + 2 < text.length() && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean unreserved(int octet) {
        return alphanumeric(octet) || UNRESERVED.indexOf(octet) >= 0;
    }

    private static boolean alphanumeric(int octet) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9';
    }

    private static String escape(byte octet) {
        return "%" + HEX.toHexDigits(octet);
    }
}
