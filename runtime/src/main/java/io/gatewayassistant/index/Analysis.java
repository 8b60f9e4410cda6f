package io.gatewayassistant.index;

import java.util.Locale;

/** How the text of a field becomes terms. */
public enum Analysis {
    /** Names and paths: split at case changes, digits and punctuation, and joined again; lightly stemmed. */
    IDENTIFIERS,
    /** English sentences. */
    ENGLISH,
    /** French sentences. */
    FRENCH;

    /** The analysis of sentences in a language, by its ISO code; English where we know no better. */
    public static Analysis of(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("fr") ? FRENCH : ENGLISH;
    }
}
