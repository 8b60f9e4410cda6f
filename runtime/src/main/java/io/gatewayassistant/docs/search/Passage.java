package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the part of a section that answers a query. */
public final class Passage {

    private static final Pattern DEEP_HEADING = Pattern.compile("^(\\s*)#{3,} ");
    private static final int LONG_LINE = 160;
    private static final int LONGEST_SECTION = 40_000;
    private static final double AGAIN = 0.1;
    private static final String MORE = "…";

    /** A line, or a sentence of a long one; the head of a table with the rule that makes it one. */
    private record Unit(String text, boolean beginsLine) {

        int length() {
            return text.length();
        }
    }

    private final List<Unit> units;
    private final List<BitSet> met;
    private final double[] weights;
    private final int limit;

    private Passage(List<Unit> units, Sought sought, int limit) {
        this.units = units;
        this.met = units.stream().map(unit -> sought.in(unit.text)).toList();
        this.weights = weights(sought.size());
        this.limit = limit;
    }

    /** At most {@code limit} characters of {@code text}, those with most of what is looked for; without blank lines. */
    public static String best(String text, Sought sought, int limit) {
        List<Unit> units = units(text);
        return units.isEmpty() ? "" : new Passage(units, sought, limit).best();
    }

    private static List<Unit> units(String text) {
        List<Unit> units = new ArrayList<>();
        for (String line : Markdown.withoutTargets(beginning(text)).split("\n")) {
            if (line.isBlank() || Markdown.isFence(line)) {
                continue;
            }
            if (Markdown.isRule(line)) {
                joinRule(units);
                continue;
            }
            String plain = withoutDepth(line.stripTrailing());
            boolean beginsLine = true;
            for (String part : plain.length() <= LONG_LINE ? List.of(plain) : Markdown.sentences(plain)) {
                units.add(new Unit(part, beginsLine));
                beginsLine = false;
            }
        }
        return units;
    }

    /** How deep a heading is says nothing in a passage. */
    private static String withoutDepth(String line) {
        return line.contains("### ") ? DEEP_HEADING.matcher(line).replaceFirst("$1# ") : line;
    }

    /** A table without its rule is lines with bars; any other line of dashes says nothing. */
    private static void joinRule(List<Unit> units) {
        if (units.isEmpty() || !units.getLast().text.stripLeading().startsWith("|")) {
            return;
        }
        Unit head = units.removeLast();
        long bars = head.text.chars().filter(character -> character == '|').count();
        units.add(new Unit(head.text + "\n|" + "-|".repeat((int) bars - 1), head.beginsLine));
    }

    /** A section that is longer than any page should be is looked at where it begins. */
    private static String beginning(String text) {
        return text.length() <= LONGEST_SECTION ? text : text.substring(0, LONGEST_SECTION);
    }

    private String best() {
        int bestFrom = 0;
        int bestTo = end(0);
        double bestScore = score(0, bestTo);
        for (int from = 1; from < units.size(); from++) {
            int to = end(from);
            double score = score(from, to);
            // A later window must be clearly better: the beginning of a section says what it is about.
            if (score > bestScore * 1.05 + 0.01) {
                bestFrom = from;
                bestTo = to;
                bestScore = score;
            }
        }
        return render(widened(bestFrom, bestTo), bestTo);
    }

    /** What is rare in the section decides between its parts. */
    private double[] weights(int concepts) {
        int[] with = new int[concepts];
        met.forEach(unit -> unit.stream().forEach(concept -> with[concept]++));
        return Arrays.stream(with).mapToDouble(count -> count == 0 ? 0 : Math.log(1 + (double) units.size() / count))
                .toArray();
    }

    private double score(int from, int to) {
        boolean[] seen = new boolean[weights.length];
        double score = 0;
        for (int i = from; i < to; i++) {
            BitSet unit = met.get(i);
            for (int concept = unit.nextSetBit(0); concept >= 0; concept = unit.nextSetBit(concept + 1)) {
                score += seen[concept] ? weights[concept] * AGAIN : weights[concept];
                seen[concept] = true;
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
