package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.gatewayassistant.execute.fence.OneSpelling;

/** The words of a name, in lower case: {@code clientSecret}, {@code client_secret} and {@code Client-Secret} are the same. */
final class FieldWords {

    private static final Pattern BOUNDARY = Pattern.compile(
            "(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");

    private FieldWords() {
    }

    static List<String> of(String name) {
        return Stream.of(BOUNDARY.split(name)).filter(word -> !word.isEmpty()).map(OneSpelling::inOneCase)
                .toList();
    }

    /** One spelling of a name, whatever its case and separators. */
    static String plain(String name) {
        return String.join("", of(name));
    }
}
