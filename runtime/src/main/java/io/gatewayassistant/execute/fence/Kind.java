package io.gatewayassistant.execute.fence;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A kind of thing, known by its word in paths ({@code auth-modules}) and in documents that say what they are
 * ({@code kind: AuthModule}).
 */
record Kind(String word) {

    private static final Pattern SUFFIX = Pattern.compile("\\.(json|xml|ya?ml)$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    Kind {
        word = plain(word);
    }

    /** Where the word is among the segments of a path, or -1. */
    int in(List<String> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (SUFFIX.matcher(plain(segments.get(i))).replaceAll("").equals(word)) {
                return i;
            }
        }
        return -1;
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

    private boolean isName(String text) {
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
