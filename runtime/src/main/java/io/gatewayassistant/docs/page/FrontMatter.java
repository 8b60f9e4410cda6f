package io.gatewayassistant.docs.page;

import java.util.Optional;

/**
 * The YAML block that a Markdown page may start with.
 *
 * @param yaml the block, empty where there is none
 * @param body the rest of the page
 */
record FrontMatter(String yaml, String body) {

    private static final String RULE = "---";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static FrontMatter of(String page) {
        String text = (page.startsWith(BYTE_ORDER_MARK) ? page.substring(1) : page).replace("\r\n", "\n");
        int start = text.indexOf('\n') + 1;
        if (start == 0 || !text.substring(0, start).stripTrailing().equals(RULE)) {
            return new FrontMatter("", text);
        }
        int from = start;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            if (line.stripTrailing().equals(RULE)) {
                return new FrontMatter(text.substring(start, from), end < 0 ? "" : text.substring(end + 1));
            }
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        return new FrontMatter("", text);
    }

    /** A plain value; nested keys and multi-line values are none. */
    Optional<String> value(String key) {
        return yaml.lines().filter(line -> line.startsWith(key + ":")).map(line -> line.substring(key.length() + 1).strip())
                .filter(value -> !value.isEmpty()).map(FrontMatter::unquoted).findFirst();
    }

    private static String unquoted(String value) {
        char first = value.charAt(0);
        boolean quoted = value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
