package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the known words that a mistyped one was meant to be. Immutable. */
final class Spelling {

    private static final int GRAM = 2;
    private static final int CHECKED = 24;

    private final String[] words;
    private final Map<String, int[]> byGram;

    /** A known word, and how many letters are wrong, left out, added or swapped. */
    record Guess(String word, int distance) {
    }

    Spelling(Collection<String> known) {
        this.words = known.stream().filter(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter)).sorted()
                .toArray(String[]::new);
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            for (String gram : grams(words[i])) {
                positions.computeIfAbsent(gram, none -> new ArrayList<>()).add(i);
            }
        }
        this.byGram = new HashMap<>();
        positions.forEach((gram, at) -> byGram.put(gram, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The closest known words, closest first; empty where none is close. Short words must be nearly right. */
    List<Guess> guesses(String word) {
        int allowed = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
        if (allowed == 0) {
            return List.of();
        }
        List<Guess> guesses = new ArrayList<>();
        for (int candidate : candidates(word, allowed)) {
            int distance = distance(word, words[candidate], allowed);
            if (distance <= allowed) {
                guesses.add(new Guess(words[candidate], distance));
            }
        }
        guesses.sort(Comparator.comparingInt(Guess::distance).thenComparing(Guess::word));
        return guesses;
    }

    /** The words that share the most pairs of letters. */
    private int[] candidates(String word, int allowed) {
        short[] shared = new short[words.length];
        List<String> grams = grams(word);
        for (String gram : grams) {
            for (int at : byGram.getOrDefault(gram, new int[0])) {
                shared[at]++;
            }
        }
        // Each mistake spoils at most as many pairs as a pair has letters, and one more where two letters are swapped.
        int least = Math.max(1, grams.size() - allowed * (GRAM + 1));
        long[] best = new long[CHECKED];
        int found = 0;
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] < least || Math.abs(words[i].length() - word.length()) > allowed) {
                continue;
            }
            long entry = ((long) shared[i] << 32) | (Integer.MAX_VALUE - i);
            if (found < CHECKED) {
                best[found++] = entry;
                continue;
            }
            int smallest = 0;
            for (int j = 1; j < CHECKED; j++) {
                smallest = best[j] < best[smallest] ? j : smallest;
            }
            best[smallest] = Math.max(best[smallest], entry);
        }
        return Arrays.stream(best, 0, found).mapToInt(entry -> Integer.MAX_VALUE - (int) entry).toArray();
    }

    private static List<String> grams(String word) {
        String framed = " " + word + " ";
        List<String> grams = new ArrayList<>(framed.length());
        for (int i = 0; i + GRAM <= framed.length(); i++) {
            String gram = framed.substring(i, i + GRAM);
            if (!grams.contains(gram)) {
                grams.add(gram);
            }
        }
        return grams;
    }

    /** Damerau and Levenshtein's distance of neighbours swapped, or one more than {@code most} where it is greater. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int smallest = Integer.MAX_VALUE;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(rows[i - 1][j - 1] + wrong, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = least;
                smallest = Math.min(smallest, least);
            }
            if (smallest > most) {
                return most + 1;
            }
        }
        return rows[a.length()][b.length()];
    }
}
