package io.gatewayassistant.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@link Lexicon} from the files beside this class, which say themselves how they are written. */
final class LexiconFiles {

    private static final float SAME = 0.7f;
    private static final float NEAR = 0.35f;

    private static final String SMALL_WORDS = "stop";
    private static final String ENGLISH_TOO = "english too";

    private final Map<String, Map<String, Float>> related = new HashMap<>();
    private final Map<String, List<String>> french = new HashMap<>();
    private final Set<String> frenchSmallWords = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();

    private LexiconFiles() {
    }

    static Lexicon read() {
        LexiconFiles files = new LexiconFiles();
        lines("english.txt").forEach(files::addGroup);
        lines("french.txt").forEach(files::addTranslation);
        Set<String> english = lines("stop-words.txt").stream().flatMap(line -> Stream.of(line.split("\\s+")))
                .collect(Collectors.toSet());
        return new Lexicon(files.related(), files.french, english, files.frenchSmallWords, files.ambiguous);
    }

    private Map<String, List<Lexicon.Related>> related() {
        Map<String, List<Lexicon.Related>> compact = new HashMap<>();
        related.forEach((terms, others) -> compact.put(terms, others.entrySet().stream()
                .map(other -> new Lexicon.Related(other.getKey(), other.getValue())).toList()));
        return compact;
    }

    /** {@code head = same, same ~ near, near}. */
    private void addGroup(String line) {
        String[] sides = line.split("~", 2);
        String[] heads = sides[0].split("=", 2);
        List<String> same = new ArrayList<>(members(heads[0]));
        same.addAll(heads.length > 1 ? members(heads[1]) : List.of());
        List<String> near = sides.length > 1 ? members(sides[1]) : List.of();
        for (String one : same) {
            same.forEach(other -> relate(one, other, SAME));
            near.forEach(other -> relate(one, other, NEAR));
            near.forEach(other -> relate(other, one, NEAR));
        }
    }

    private void relate(String one, String other, float sure) {
        String key = key(one);
        if (!key.equals(key(other))) {
            related.computeIfAbsent(key, none -> new LinkedHashMap<>()).merge(other, sure, Math::max);
        }
    }

    /** {@code phrase, autre forme = english, english}, or the words that carry no meaning, or are no sign of French. */
    private void addTranslation(String line) {
        String[] sides = line.split("=", 2);
        List<String> english = members(sides[1]);
        switch (sides[0].strip()) {
            case SMALL_WORDS -> english.forEach(phrase -> addWords(phrase, frenchSmallWords));
            case ENGLISH_TOO -> english.forEach(phrase -> addWords(phrase, ambiguous));
            default -> members(sides[0]).forEach(left -> addTranslation(left, english));
        }
    }

    private static void addWords(String phrase, Set<String> words) {
        Words.of(phrase).forEach(word -> words.add(word.text()));
    }

    private void addTranslation(String left, List<String> english) {
        String phrase = Words.of(left).stream().map(Words.Word::text).collect(Collectors.joining(" "));
        french.merge(phrase, english, LexiconFiles::joined);
        french.merge(Lexicon.singular(phrase), english, LexiconFiles::joined);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return one.containsAll(other) ? one : Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Singular and plural are the same. */
    private static String key(String phrase) {
        return String.join(" ", Terms.of(phrase));
    }

    /** Most stand in many lines: each is in memory once. */
    private static List<String> members(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(member -> !member.isEmpty()).map(String::intern)
                .toList();
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LexiconFiles.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
