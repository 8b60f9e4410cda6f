package io.gatewayassistant.index;

import java.util.List;
import java.util.stream.Collectors;

/** What the words of names are indexed as. */
public final class Terms {

    private static final TermReader READER = new TermReader(Analysis.IDENTIFIERS);

    private Terms() {
    }

    /** The terms of the words in a name, in their order. */
    public static List<String> of(String name) {
        return Words.of(name).stream().map(word -> READER.term(word.text())).toList();
    }

    /** The term of a name whose words are written as one: {@code api-keys} and {@code apikeys} have the same. */
    public static String joined(String name) {
        return READER.term(Words.of(name).stream().map(Words.Word::text).collect(Collectors.joining()));
    }
}
