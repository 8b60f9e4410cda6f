package io.gatewayassistant.retrieval.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recorded values that search must not fall under by more than {@link #TOLERANCE}. A file of tab-separated lines
 * {@code set, mode, R@5, MRR}, and the number of queries that find nothing where there are some; lines that begin with
 * {@code #} are comments.
 */
public final class Records {

    /** Nothing is recorded. */
    public static final Records NONE = new Records("nothing", Map.of());

    public static final double TOLERANCE = .02;

    private final String file;
    private final Map<List<String>, Values> values;

    private record Values(double recall5, double reciprocalRank, int empty) {
    }

    private Records(String file, Map<List<String>, Values> values) {
        this.file = file;
        this.values = Map.copyOf(values);
    }

    public static Records read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be read (" + e + "): name a file by -Dretrieval.records=FILE", e);
        }
    }

    /** @param file for messages */
    public static Records parse(String file, List<String> lines) {
        Map<List<String>, Values> values = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                add(values, lines.get(i), file + " line " + (i + 1));
            }
        }
        return new Records(file, values);
    }

    public boolean has(String set, String mode) {
        return values.containsKey(List.of(set, mode));
    }

    /** How many queries may find nothing. */
    public int empty(String set, String mode) {
        Values recorded = values.get(List.of(set, mode));
        return recorded == null ? 0 : recorded.empty();
    }

    /** What fell, a sentence each; empty where nothing did, or where nothing is recorded. */
    public List<String> falls(String set, String mode, double recall5, double reciprocalRank) {
        Values recorded = values.get(List.of(set, mode));
        if (recorded == null) {
            return List.of();
        }
        List<String> falls = new ArrayList<>();
        fall("R@5", recall5, recorded.recall5(), falls);
        fall("MRR", reciprocalRank, recorded.reciprocalRank(), falls);
        return falls.stream().map(fall -> mode + " on " + set + ": " + fall + ". A fall by more than " + TOLERANCE
                + " is a regression. Make search better; whoever did raises the values by writing what is measured into " + file
                + String.format(Locale.ROOT, ", now: %s\t%s\t%.3f\t%.3f", set, mode, recall5, reciprocalRank)).toList();
    }

    private static void fall(String figure, double measured, double recorded, List<String> falls) {
        if (measured < recorded - TOLERANCE) {
            falls.add(String.format(Locale.ROOT, "%s fell to %.3f from %.3f", figure, measured, recorded));
        }
    }

    private static void add(Map<List<String>, Values> values, String line, String place) {
        String[] cells = line.split("\t");
        try {
            if (cells.length < 4 || cells.length > 5) {
                throw new NumberFormatException(cells.length + " cells");
            }
            values.put(List.of(cells[0], cells[1]), new Values(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]),
                    cells.length == 5 ? Integer.parseInt(cells[4]) : 0));
        } catch (NumberFormatException e) {
            throw new EvaluationException(
                    place + " must be 'set<TAB>mode<TAB>R@5<TAB>MRR[<TAB>queries that find nothing]' (" + e.getMessage() + ")",
                    e);
        }
    }
}
