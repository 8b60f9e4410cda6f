package io.gatewayassistant.docs.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns components that hold code, {@code <CodeBlock language="sh">{`…`}</CodeBlock>}, into fenced code. */
final class CodeComponents {

    private static final String OPEN = "<CodeBlock";
    private static final String CLOSE = "</CodeBlock>";
    private static final int LONGEST_TAG = 500;
    private static final Pattern LANGUAGE = Pattern.compile("language=[\"'](\\w{1,40})");

    private CodeComponents() {
    }

    static String fenced(String text) {
        StringBuilder fenced = new StringBuilder();
        int position = 0;
        while (true) {
            int start = text.indexOf(OPEN, position);
            int close = start < 0 ? -1 : text.indexOf(CLOSE, start);
            if (close < 0) {
                return fenced.append(text, position, text.length()).toString();
            }
            int content = text.indexOf('>', start) + 1;
            String code = content > 0 && content < close ? text.substring(content, close).strip() : "";
            boolean literal = content - start < LONGEST_TAG && code.startsWith("{`") && code.endsWith("`}")
                    && code.length() > 3;
            int end = literal ? close + CLOSE.length() : start + OPEN.length();
            fenced.append(text, position, literal ? start : end);
            if (literal) {
                fenced.append("\n```").append(language(text.substring(start, content))).append('\n')
                        .append(code, 2, code.length() - 2).append("\n```\n");
            }
            position = end;
        }
    }

    private static String language(String tag) {
        Matcher language = LANGUAGE.matcher(tag);
        return language.find() ? language.group(1) : "";
    }
}
