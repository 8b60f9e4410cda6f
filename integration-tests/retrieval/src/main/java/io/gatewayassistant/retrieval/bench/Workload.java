package io.gatewayassistant.retrieval.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * Queries as people might ask them, made of what the operations say of themselves; always the same for a catalog. So many
 * that a cache of queries answers few.
 */
final class Workload {

    private static final int QUERIES = 2000;
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Workload() {
    }

    static List<String> of(List<Operation> operations) {
        List<String> subjects = operations.stream().sorted(Comparator.comparing(Operation::signature)).map(Workload::subject)
                .filter(subject -> !subject.isBlank()).toList();
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            // A large prime walks over the whole catalog before it comes back, then in other forms.
            int at = (int) (i * 7919L % subjects.size());
            queries.add(query((i + i / subjects.size()) % 6, subjects.get(at),
                    subjects.get((at + subjects.size() / 2) % subjects.size())));
        }
        return queries;
    }

    private static String query(int form, String subject, String other) {
        return switch (form) {
            case 0 -> subject;
            case 1 -> "how do I " + subject + "?";
            case 2 -> firstWords(subject, 3);
            case 3 -> withTypo(subject);
            case 4 -> "please show me everything about " + firstWords(subject, 4) + ", and nothing else";
            case 5 -> firstWords(subject, 4) + " and then " + firstWords(other, 4);
            default -> throw new IllegalArgumentException("There is no form " + form);
        };
    }

    private static String subject(Operation operation) {
        String text = operation.summary().isBlank() ? operation.id().replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                : operation.summary();
        return firstWords(NOT_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT), 12);
    }

    private static String firstWords(String text, int count) {
        String[] words = text.split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    /** Two letters of the longest word change places. */
    private static String withTypo(String text) {
        String longest = List.of(text.split(" ")).stream().max(Comparator.comparingInt(String::length)).orElse("");
        if (longest.length() < 4) {
            return text;
        }
        int at = longest.length() / 2;
        String swapped = longest.substring(0, at - 1) + longest.charAt(at) + longest.charAt(at - 1) + longest.substring(at + 1);
        return text.replace(longest, swapped);
    }
}
