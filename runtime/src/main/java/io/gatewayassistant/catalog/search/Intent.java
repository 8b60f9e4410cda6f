package io.gatewayassistant.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatewayassistant.index.Words;

/**
 * What somebody wants to be done, as far as the words of the request tell. A hint for ranking, never more: many requests
 * have no word that we know, and some words mean another method than one thinks.
 *
 * @param actions all that are meant; empty where no word tells
 * @param words the words that told, folded: they say little of the thing itself
 */
record Intent(Set<Action> actions, Set<String> words) {

    private static final int LONGEST_PHRASE = 4;
    private static final Map<String, Set<Action>> PHRASES = phrases();

    /** Of a request in English or French. */
    static Intent of(String request) {
        List<Words.Word> words = Words.of(request);
        Set<Action> actions = EnumSet.noneOf(Action.class);
        Set<String> told = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            List<Words.Word> phrase = phrase(words, at);
            actions.addAll(meant(phrase));
            phrase.forEach(word -> told.add(word.text()));
            at += Math.max(1, phrase.size());
        }
        return new Intent(actions, told);
    }

    /** What one word says by itself; empty where it says nothing. */
    static Set<Action> ofWord(String word) {
        return PHRASES.getOrDefault(word, Set.of());
    }

    /** The longest phrase that tells something and starts at this word; empty where none does. */
    private static List<Words.Word> phrase(List<Words.Word> words, int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            List<Words.Word> phrase = words.subList(at, at + length);
            if (phrase.stream().noneMatch(Words.Word::literal) && !meant(phrase).isEmpty()) {
                return phrase;
            }
        }
        return List.of();
    }

    private static Set<Action> meant(List<Words.Word> phrase) {
        return PHRASES.getOrDefault(text(phrase), Set.of());
    }

    private static String text(List<Words.Word> words) {
        return words.stream().map(Words.Word::text).collect(Collectors.joining(" "));
    }

    private static Map<String, Set<Action>> phrases() {
        Map<String, Set<Action>> phrases = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Intent.class.getResourceAsStream("actions.txt")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> add(line, phrases));
        } catch (IOException e) {
            throw new UncheckedIOException("actions.txt cannot be read", e);
        }
        return Map.copyOf(phrases);
    }

    /** {@code action: phrase, phrase}. */
    private static void add(String line, Map<String, Set<Action>> phrases) {
        int colon = line.indexOf(':');
        Action action = Action.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
        for (String phrase : line.substring(colon + 1).split(",")) {
            String text = text(Words.of(phrase));
            if (!text.isEmpty()) {
                phrases.computeIfAbsent(text, none -> EnumSet.noneOf(Action.class)).add(action);
            }
        }
    }
}
