package io.gatewayassistant.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes the words out of a query. */
final class QueryWords {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;:!?()\\[\\]{}\"«»<>/…]+|[.'’]+(?=\\s|$)");

    /** Longer queries are cut: more words than these only cost time. */
    private static final int MAX = 64;

    private static final Set<String> STOP_WORDS = stopWords();

    private QueryWords() {
    }

    /** The words that carry meaning, each once, as they are written; all words where none of them does. */
    static List<String> of(String query) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : SEPARATORS.split(query)) {
            if (!word.isBlank() && all.size() < MAX) {
                all.add(word);
            }
        }
        List<String> meaningful = all.stream().filter(word -> !isStopWord(word)).toList();
        return meaningful.isEmpty() ? List.copyOf(all) : meaningful;
    }

    /** What neighbours read as one: {@code api key} may be written {@code apikey}. */
    static List<String> pairs(List<String> words) {
        return IntStream.range(1, words.size())
                .mapToObj(i -> (words.get(i - 1) + words.get(i)).toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static Set<String> stopWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QueryWords.class.getResourceAsStream("stop-words.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(Pattern.compile(" ")::splitAsStream)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("stop-words.txt cannot be read", e);
        }
    }
}
