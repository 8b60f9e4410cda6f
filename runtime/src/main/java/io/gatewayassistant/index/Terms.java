package io.gatewayassistant.index;

import java.util.List;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What the words of names are indexed as. */
public final class Terms {

    private static final TermReader READER = new TermReader(Analysis.IDENTIFIERS);

    /** The same words come again and again, in documents and in queries. */
    private static final int REMEMBERED = 20_000;
    private static final Cache<String, String> KNOWN = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Terms() {
    }

    /** The terms of the words in a name, in their order. */
    public static List<String> of(String name) {
        return Words.of(name).stream().map(word -> ofWord(word.text())).toList();
    }

    /** The term of one folded word. */
    static String ofWord(String word) {
        String known = KNOWN.getIfPresent(word);
        if (known != null) {
            return known;
        }
        String term = READER.term(word);
        KNOWN.put(word, term);
        return term;
    }

    /** The term of a name whose words are written as one: {@code api-keys} and {@code apikeys} have the same. */
    public static String joined(String name) {
        return ofWord(Words.of(name).stream().map(Words.Word::text).collect(Collectors.joining()));
    }
}
