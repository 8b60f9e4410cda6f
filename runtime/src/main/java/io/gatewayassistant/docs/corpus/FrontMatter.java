package io.gatewayassistant.docs.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block that a Markdown page may start with.
 *
 * @param yaml the block, empty where there is none
 * @param body the rest of the page
 */
record FrontMatter(String yaml, String body) {

    private static final Pattern BLOCK = Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(?<yaml>.*?)\\R---[ \\t]*(?:\\R|\\z)",
            Pattern.DOTALL);

    static FrontMatter of(String page) {
        Matcher matcher = BLOCK.matcher(page);
        return matcher.find() ? new FrontMatter(matcher.group("yaml"), page.substring(matcher.end()))
                : new FrontMatter("", page);
    }

    /** A plain value; nested keys and multi-line values are none. */
    Optional<String> value(String key) {
        Matcher matcher = Pattern.compile("(?m)^" + Pattern.quote(key) + ":[ \\t]*(?<value>\\S.*?)[ \\t]*$").matcher(yaml);
        return matcher.find() ? Optional.of(matcher.group("value").replaceAll("^([\"'])(.*)\\1$", "$2")) : Optional.empty();
    }
}
