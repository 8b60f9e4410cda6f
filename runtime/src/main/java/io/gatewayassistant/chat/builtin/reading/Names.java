package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares names that people, paths and fields spell differently. */
public final class Names {

    private static final int FUZZY_LENGTH = 5;

    private Names() {
    }

    /** Lower case, without anything but letters and digits: {@code llm-providers} and {@code LlmProviders} are the same. */
    public static String squeeze(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The words of an identifier, singular: {@code data-exporters} has {@code data} and {@code exporter}. */
    public static List<String> words(String identifier) {
        List<String> words = new ArrayList<>();
        for (String word : identifier.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1 $2").split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(singular(word.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** The words of several identifiers as one squeezed singular name. */
    public static String key(Collection<String> words) {
        return words.stream().flatMap(word -> words(word).stream()).collect(Collectors.joining());
    }

    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.matches(".*(ses|xes|zes|ches|shes)")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** The first of the candidates that is the same name as one of those wanted, in the order of those wanted. */
    public static Optional<String> first(Collection<String> wanted, Collection<String> candidates) {
        for (String name : wanted) {
            String key = squeeze(name);
            Optional<String> found = candidates.stream().filter(candidate -> squeeze(candidate).equals(key)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether two longer words differ by a slip of the finger, or by the ending of another language. */
    public static boolean similar(String one, String other) {
        if (Math.min(one.length(), other.length()) < FUZZY_LENGTH) {
            return false;
        }
        return distance(one, other) <= (one.length() > 7 ? 2 : 1);
    }

    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
