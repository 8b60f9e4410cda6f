package io.gatewayassistant.execute.fence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A kind of thing, known by its word in paths ({@code auth-modules}) and in documents that say what they are
 * ({@code kind: AuthModule}).
 */
record Kind(String word) {

    private static final Pattern SUFFIX = Pattern.compile("\\.(json|xml|ya?ml|html?|txt|csv|js)$");
    private static final Pattern PARTS = Pattern.compile("[,;|:()'\"=\\s]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    Kind {
        word = plain(word);
    }

    /** Where the word is among the segments of a path, alone or beside something else, or -1. */
    int in(List<String> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (names(segments.get(i)).anyMatch(word::equals)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the segment is the word and nothing else, but for a suffix. */
    boolean is(String segment) {
        return withoutSuffix(plain(segment)).equals(word);
    }

    /**
     * All that a segment of a path may name: itself and, as some servers read it, each of several ({@code a,b}), a thing and
     * what is done with it ({@code a:verb}), a kind and a thing ({@code a('b')}), all without a suffix.
     */
    static Stream<String> names(String segment) {
        String plain = plain(segment);
        return Stream.concat(Stream.of(plain, withoutSuffix(plain)), PARTS.splitAsStream(plain).map(Kind::withoutSuffix));
    }

    private static String withoutSuffix(String plain) {
        return SUFFIX.matcher(plain).replaceAll("");
    }

    /** Whether the call's path, however it is read, or a value of its query names the kind. */
    boolean isMeantBy(Approach call) {
        return call.places().stream().anyMatch(segments -> in(segments) >= 0) || in(call.queryValues()) >= 0;
    }

    /** Whether the value, or anything in it, says that it is one of this kind. */
    boolean namedBy(JsonNode body) {
        boolean itself = body.isObject() && body.properties().stream()
                .anyMatch(field -> plain(field.getKey()).equals("kind") && isName(field.getValue().asText("")));
        if (itself) {
            return true;
        }
        for (JsonNode part : body) {
            if (namedBy(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code text} is what one or several of the kind are called. */
    boolean isName(String text) {
        String name = letters(text.substring(text.lastIndexOf('/') + 1));
        return !name.isEmpty() && (name.equals(letters(word)) || (name + "s").equals(letters(word)));
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(plain(text)).replaceAll("");
    }

    /** One spelling for what looks alike, in one case. */
    static String plain(String text) {
        return OneSpelling.inOneCase(OneSpelling.alike(text).strip());
    }
}
