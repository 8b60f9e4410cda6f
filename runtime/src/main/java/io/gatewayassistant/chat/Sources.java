package io.gatewayassistant.chat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.docs.DocSource;

/** The documentation that a run drew on. Used by any number of threads. */
final class Sources {

    private static final int MOST_UNCITED = 8;

    /** What may go on an address. */
    private static final String PARTS = "#/?=&%_-";

    private final Map<String, DocSource> byAddress = new LinkedHashMap<>();

    synchronized void add(List<DocSource> more) {
        more.forEach(source -> byAddress.putIfAbsent(source.url(), source));
    }

    /** Each once: those that an answer links to, in its order; the first that were found, where it links to none. */
    synchronized List<DocSource> of(String answer) {
        List<DocSource> cited = byAddress.values().stream().filter(source -> position(source, answer) >= 0)
                .sorted(Comparator.comparing(source -> position(source, answer))).toList();
        return cited.isEmpty() ? byAddress.values().stream().limit(MOST_UNCITED).toList() : cited;
    }

    /** Where the address stands in a text, and no longer one that begins with it; -1 where it does not. */
    private static int position(DocSource source, String text) {
        int at = text.indexOf(source.url());
        while (at >= 0 && goesOn(text, at + source.url().length())) {
            at = text.indexOf(source.url(), at + 1);
        }
        return at;
    }

    private static boolean goesOn(String text, int end) {
        return end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || PARTS.indexOf(text.charAt(end)) >= 0);
    }
}
