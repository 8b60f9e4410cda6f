package io.gatewayassistant.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.index.Words;

/** Takes a request apart into sentences, and tells those that ask for something from those that only tell why. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?][\"'”’»)]?)\\s+(?=[\\p{Lu}\"“«'(])");
    private static final Pattern QUESTION = Pattern.compile(".*\\?[\"'”’»)]?", Pattern.DOTALL);
    private static final Set<String> BEFORE_A_VERB = Set.of("also", "and", "then", "additionally", "now", "next", "after",
            "finally", "hey", "aussi", "et", "puis", "ensuite", "enfin");
    private static final int LONGEST_PHRASE = 3;
    private static final Set<String> PHRASES = phrases();

    private Sentences() {
    }

    /** The sentences of a text. */
    static List<String> of(String text) {
        return List.of(END.split(text));
    }

    /** A request without the sentences that ask for nothing; all of it where no sentence does. */
    static String asking(String request) {
        List<String> sentences = of(request);
        if (sentences.size() == 1) {
            return request;
        }
        List<String> asking = sentences.stream().filter(Sentences::asks).toList();
        return asking.isEmpty() ? request : String.join(" ", asking);
    }

    /** A question, an imperative, or what has one of the phrases of a request. */
    private static boolean asks(String sentence) {
        return QUESTION.matcher(sentence).matches() || asks(Words.of(sentence).stream().map(Words.Word::text).toList());
    }

    private static boolean asks(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            for (int end = at + 1; end <= Math.min(words.size(), at + LONGEST_PHRASE); end++) {
                if (PHRASES.contains(String.join(" ", words.subList(at, end)))) {
                    return true;
                }
            }
        }
        return words.stream().dropWhile(BEFORE_A_VERB::contains).findFirst().filter(word -> !Intent.ofWord(word).isEmpty())
                .isPresent();
    }

    private static Set<String> phrases() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream("requests.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(",")))
                    .map(phrase -> Words.of(phrase).stream().map(Words.Word::text).collect(Collectors.joining(" ")))
                    .filter(phrase -> !phrase.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("requests.txt cannot be read", e);
        }
    }
}
