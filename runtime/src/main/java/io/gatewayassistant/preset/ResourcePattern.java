package io.gatewayassistant.preset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The pattern that the admin API's resource endpoints follow.
 *
 * @param collection path template that lists and creates; its last segment {@code {plural}} is the kind
 * @param item suffix of one entity, such as {@code /{id}}
 * @param count suffix that counts, absent where there is none
 * @param template suffix of a filled example, absent where there is none
 * @param schema suffix of the JSON schema, absent where there is none
 * @param hint how to create and change, sentences for the system prompt
 */
public record ResourcePattern(String collection, String item, @Nullable String count, @Nullable String template,
        @Nullable String schema, String hint) {

    private static final String KIND = "{plural}";

    public ResourcePattern {
        if (!collection.startsWith("/") || !collection.endsWith("/" + KIND)) {
            throw new IllegalArgumentException(
                    "collection must be a path that ends with /" + KIND + ", was '" + collection + "'");
        }
    }

    /** The kind whose endpoint {@code path} is; the path may have a query and may be a collection's or an entity's. */
    public Optional<String> kindOf(String path) {
        Matcher matcher = Pattern.compile(regex() + "(?:[/?].*)?").matcher(path);
        return matcher.matches() ? Optional.of(matcher.group("kind")) : Optional.empty();
    }

    private String regex() {
        StringBuilder regex = new StringBuilder();
        for (String segment : BackofficePage.segments(collection)) {
            regex.append('/').append(segmentRegex(segment));
        }
        return regex.toString();
    }

    private static String segmentRegex(String segment) {
        if (segment.equals(KIND)) {
            return "(?<kind>[^/?]+)";
        }
        return segment.startsWith("{") ? "[^/?]+" : Pattern.quote(segment);
    }
}
