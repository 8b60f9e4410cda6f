package io.gatewayassistant.retrieval.measure;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Prints a line per set and mode; the ratios at its end are to the baseline on the same set.
 *
 * @param <F> the figures of a line
 */
public final class Report<F> {

    private static final int MODE_WIDTH = 9;

    private final PrintStream out;
    private final List<Column<F>> columns;
    private final int nameWidth;

    /** @param sets names, so that the columns stand below one another */
    public Report(PrintStream out, List<Column<F>> columns, List<String> sets) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.nameWidth = sets.stream().mapToInt(String::length).max().orElse(0);
    }

    public void header() {
        out.println(start("set", "mode") + columns.stream().map(Column::title).collect(Collectors.joining(" ")));
    }

    /** @param baseline absent for the baseline itself */
    public void line(String set, String mode, F figures, @Nullable F baseline) {
        String values = columns.stream().map(column -> column.value(figures)).collect(Collectors.joining(" "));
        String ratios = baseline == null ? ""
                : columns.stream().filter(Column::compared).map(column -> column.ratio(figures, baseline))
                        .collect(Collectors.joining(" ", "  ", ""));
        out.println(start(set, mode) + values + ratios);
    }

    /** A line that belongs to the one before. */
    public void detail(String text) {
        out.println("  " + text);
    }

    private String start(String set, String mode) {
        return padded(set, nameWidth) + " " + padded(mode, MODE_WIDTH) + " ";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
