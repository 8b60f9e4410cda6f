package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.List;

import io.gatewayassistant.chat.builtin.language.Subject;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Names;

/**
 * How well an operation's resource fits what is asked for.
 *
 * @param level {@link #NONE} to {@link #EXACT}
 * @param leftover words of the question that the resource does not explain
 */
record Fit(int level, List<String> leftover) {

    static final int EXACT = 100;
    static final int PART_OF_QUESTION = 80;
    static final int PART_OF_NAME = 70;
    static final int SIMILAR = 60;
    static final int BEGINNING = 50;
    static final int DESCRIBED = 40;
    static final int NONE = 0;

    private static final int SHORTEST_BEGINNING = 5;

    /** By the noun before a preposition; where that fits nothing, by all words. */
    static Fit of(Subject subject, FoundOperation operation) {
        Fit head = of(subject.headWords(), operation);
        if (head.level() == NONE && !subject.tailWords().isEmpty()) {
            return of(subject.words(), operation);
        }
        List<String> leftover = new ArrayList<>(head.leftover());
        subject.tailWords().stream().filter(word -> !isInPath(word, operation)).forEach(leftover::add);
        return new Fit(head.level(), leftover);
    }

    private static boolean isInPath(String word, FoundOperation operation) {
        return operation.segments().stream().anyMatch(segment -> Names.key(List.of(segment)).equals(Names.key(List.of(word))));
    }

    private static Fit of(List<String> words, FoundOperation operation) {
        String wanted = Names.key(words);
        String name = String.join("", Names.words(operation.lastName()));
        if (wanted.equals(name)) {
            return new Fit(EXACT, List.of());
        }
        Fit window = window(words, name);
        if (window.level() > NONE) {
            return window;
        }
        if (endsWith(Names.words(operation.lastName()), wanted)) {
            return new Fit(PART_OF_NAME, List.of());
        }
        if (Names.similar(wanted, name)) {
            return new Fit(SIMILAR, List.of());
        }
        boolean begins = Math.min(wanted.length(), name.length()) >= SHORTEST_BEGINNING
                && (wanted.startsWith(name) || name.startsWith(wanted));
        return begins ? new Fit(BEGINNING, List.of()) : described(words, operation);
    }

    /** Some neighbouring words of the question are the resource's name. */
    private static Fit window(List<String> words, String name) {
        for (int length = words.size() - 1; length > 0; length--) {
            for (int start = words.size() - length; start >= 0; start--) {
                String part = Names.key(words.subList(start, start + length));
                if (part.equals(name) || length == 1 && Names.similar(part, name)) {
                    List<String> leftover = new ArrayList<>(words.subList(0, start));
                    leftover.addAll(words.subList(start + length, words.size()));
                    return new Fit(part.equals(name) ? PART_OF_QUESTION : SIMILAR, leftover);
                }
            }
        }
        return new Fit(NONE, List.of());
    }

    private static boolean endsWith(List<String> nameWords, String wanted) {
        for (int start = 1; start < nameWords.size(); start++) {
            if (String.join("", nameWords.subList(start, nameWords.size())).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The noun is not in the path, but in the id or the summary. */
    private static Fit described(List<String> words, FoundOperation operation) {
        List<String> described = new ArrayList<>(Names.words(operation.id()));
        described.addAll(Names.words(operation.summary()));
        boolean noun = described.contains(Names.words(words.getLast()).stream().reduce("", String::concat));
        return noun ? new Fit(DESCRIBED, words.stream().filter(word -> !described.containsAll(Names.words(word))).toList())
                : new Fit(NONE, List.of());
    }
}
