package io.gatewayassistant.execute.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.gatewayassistant.execute.fence.OneSpelling;

/** What a path could be read as by servers that decode more, or more often, than they should. */
public final class PathText {

    private static final int MOST_DECODINGS = 6;
    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]");
    private static final Pattern PARTS = Pattern.compile("[/\\\\,;|\\s]+");
    private static final Pattern PARAMETERS = Pattern.compile(";[^/\\\\]*");

    private PathText() {
    }

    /** {@code encoded} and all that it can be decoded to, with characters that look alike made equal. */
    public static List<String> readings(String encoded) {
        List<String> readings = new ArrayList<>();
        String text = encoded;
        for (int i = 0; i <= MOST_DECODINGS; i++) {
            readings.add(OneSpelling.alike(text));
            String decoded = PercentEncoding.decode(text);
            if (decoded.equals(text)) {
                return readings;
            }
            text = decoded;
        }
        throw new CallRefused("url: encoded too many times; encode each value once");
    }

    /**
     * What some server could take for a name in the value of a query parameter: the value and its parts, however it is decoded.
     */
    public static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        String text = value;
        for (int i = 0; i <= MOST_DECODINGS; i++) {
            String reading = OneSpelling.alike(text);
            names.add(reading);
            names.addAll(Arrays.asList(PARTS.split(reading)));
            String decoded = decodedOrSame(text);
            if (decoded.equals(text)) {
                return names;
            }
            text = decoded;
        }
        throw new CallRefused("url: encoded too many times; encode each value once");
    }

    /** A percent sign in a value need not begin an escape. */
    private static String decodedOrSame(String text) {
        try {
            return PercentEncoding.decode(text);
        } catch (CallRefused noEscapes) {
            return text;
        }
    }

    /** The segments of one reading, without matrix parameters. */
    public static String[] segments(String reading) {
        return SEPARATORS.split(PARAMETERS.matcher(reading).replaceAll(""), -1);
    }

    /** The segments of all readings, without matrix parameters and in one case; those of the path as it is come first. */
    public static List<List<String>> places(String encoded) {
        return readings(encoded).stream().map(PathText::place).toList();
    }

    private static List<String> place(String reading) {
        return Arrays.stream(segments(reading)).map(segment -> OneSpelling.inOneCase(segment.strip()))
                .filter(segment -> !segment.isEmpty()).toList();
    }

    /** Refuses a segment that some server could take for {@code .} or {@code ..}, or that carries control characters. */
    static void checkSegment(String encoded) {
        if (encoded.isEmpty()) {
            throw new CallRefused("url: a segment of the path is empty");
        }
        for (String reading : readings(encoded)) {
            refuseControlCharacters(reading);
            if (reading.indexOf('\\') >= 0) {
                throw new CallRefused("url: backslashes are not allowed, encoded or not; use /");
            }
            for (String piece : segments(reading)) {
                if (piece.strip().equals(".") || piece.strip().equals("..")) {
                    throw new CallRefused("url: '.' and '..' segments are not allowed, encoded or not; "
                            + "write the full path as in the catalog");
                }
            }
        }
    }

    static void refuseControlCharacters(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new CallRefused("url: control characters are not allowed, encoded or not");
        }
    }
}
