package io.gatewayassistant.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;

/** Ranks operations by how much their method and path resemble those of a call. */
final class Nearest {

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Worth more than half the words of a path: the wrong method on the right path comes before that. */
    private static final double SAME_VERB = 0.3;

    private Nearest() {
    }

    static List<Operation> to(HttpVerb verb, String path, List<Operation> operations, int limit) {
        Set<String> wanted = words(path);
        return operations.stream().map(operation -> new Scored(operation, score(verb, wanted, operation)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(limit).map(Scored::operation).toList();
    }

    private static double score(HttpVerb verb, Set<String> wanted, Operation operation) {
        Set<String> words = words(operation.path());
        long common = words.stream().filter(wanted::contains).count();
        double overlap = (double) common / Math.max(1, words.size() + wanted.size() - common);
        return overlap + (operation.verb() == verb ? SAME_VERB : 0);
    }

    /** The words of a path, in the singular as far as a final s tells. */
    private static Set<String> words(String path) {
        Set<String> words = new HashSet<>();
        for (String word : NOT_WORDS.split(path.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }

    private record Scored(Operation operation, double score) {
    }
}
