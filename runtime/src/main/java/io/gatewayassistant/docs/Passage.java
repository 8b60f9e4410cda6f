package io.gatewayassistant.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the part of a section that answers a query. */
final class Passage {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]*\\)");
    private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,}|~{3,}).*");
    private static final Pattern TABLE_RULE = Pattern.compile("^[\\s|:+-]+$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])\\s+(?=\\S)");
    private static final int LONG_LINE = 160;
    private static final String MORE = "…";

    /** A line, or a sentence of a long one. */
    private record Unit(String text, boolean beginsLine) {

        int length() {
            return text.length();
        }
    }

    private final List<Unit> units;
    private final List<Set<String>> stems;
    private final int limit;

    private Passage(List<Unit> units, int limit) {
        this.units = units;
        this.stems = units.stream().map(unit -> Words.stems(unit.text)).toList();
        this.limit = limit;
    }

    /** At most {@code limit} characters of {@code text}, those with most of the query; without blank lines. */
    static String best(String text, Set<String> query, int limit) {
        List<Unit> units = units(text);
        return units.isEmpty() ? "" : new Passage(units, limit).best(query);
    }

    private static List<Unit> units(String text) {
        List<Unit> units = new ArrayList<>();
        for (String line : LINK.matcher(text).replaceAll("$1").split("\n")) {
            if (line.isBlank() || FENCE.matcher(line).matches() || TABLE_RULE.matcher(line).matches()) {
                continue;
            }
            String plain = line.stripTrailing().replaceFirst("^(\\s*)#{3,} ", "$1# ");
            boolean beginsLine = true;
            for (String part : plain.length() <= LONG_LINE ? new String[] { plain } : SENTENCE_END.split(plain)) {
                units.add(new Unit(part, beginsLine));
                beginsLine = false;
            }
        }
        return units;
    }

    private String best(Set<String> query) {
        Map<String, Double> weights = weights(query);
        int bestFrom = 0;
        int bestTo = end(0);
        double bestScore = score(0, bestTo, weights);
        for (int from = 1; from < units.size(); from++) {
            int to = end(from);
            double score = score(from, to, weights);
            // A later window must be clearly better: the beginning of a section says what it is about.
            if (score > bestScore * 1.05 + 0.01) {
                bestFrom = from;
                bestTo = to;
                bestScore = score;
            }
        }
        return render(widened(bestFrom, bestTo), bestTo);
    }

    /** Rare words of the section decide between its parts. */
    private Map<String, Double> weights(Set<String> query) {
        Map<String, Double> weights = new HashMap<>();
        for (String stem : query) {
            long with = stems.stream().filter(words -> words.contains(stem)).count();
            if (with > 0) {
                weights.put(stem, Math.log(1 + (double) units.size() / with));
            }
        }
        return weights;
    }

    private double score(int from, int to, Map<String, Double> weights) {
        Set<String> seen = new HashSet<>();
        double score = 0;
        for (int i = from; i < to; i++) {
            for (String stem : stems.get(i)) {
                Double weight = weights.get(stem);
                if (weight != null) {
                    score += seen.add(stem) ? weight : weight * 0.1;
                }
            }
        }
        return score;
    }

    private int end(int from) {
        int length = units.get(from).length();
        int to = from + 1;
        while (to < units.size() && length + 1 + units.get(to).length() <= limit) {
            length += 1 + units.get(to).length();
            to++;
        }
        return to;
    }

    /** A window at the end of the section starts earlier where there is room. */
    private int widened(int from, int to) {
        int length = units.subList(from, to).stream().mapToInt(unit -> unit.length() + 1).sum();
        int start = from;
        while (start > 0 && length + units.get(start - 1).length() + 1 <= limit) {
            start--;
            length += units.get(start).length() + 1;
        }
        return start;
    }

    private String render(int from, int to) {
        StringBuilder joined = new StringBuilder();
        units.subList(from, to).forEach(unit -> joined.append(unit.beginsLine ? '\n' : ' ').append(unit.text));
        String text = joined.toString().strip();
        String start = from > 0 ? MORE + " " : "";
        String end = to < units.size() ? " " + MORE : "";
        int room = limit - start.length() - end.length();
        return text.length() <= room ? start + text + end : start + cut(text, room) + " " + MORE;
    }

    private static String cut(String text, int limit) {
        int blank = text.lastIndexOf(' ', Math.max(0, limit - 2));
        return text.substring(0, blank > limit / 2 ? blank : Math.max(0, limit - 2));
    }
}
