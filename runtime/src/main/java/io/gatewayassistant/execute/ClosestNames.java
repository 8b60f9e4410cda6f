package io.gatewayassistant.execute;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ranks names by the pairs of neighbouring letters that they share with one that was mistyped. */
final class ClosestNames {

    private static final int MOST = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ClosestNames() {
    }

    /** At most three, closest first; none that has nothing in common with {@code name}. */
    static List<String> to(String name, Collection<String> known) {
        Set<String> wanted = pairs(name);
        return known.stream().distinct().filter(candidate -> likeness(wanted, candidate) > 0)
                .sorted(Comparator.comparingDouble((String candidate) -> likeness(wanted, candidate)).reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    private static double likeness(Set<String> wanted, String candidate) {
        Set<String> pairs = pairs(candidate);
        long common = pairs.stream().filter(wanted::contains).count();
        return 2.0 * common / Math.max(1, pairs.size() + wanted.size());
    }

    private static Set<String> pairs(String name) {
        String letters = NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
