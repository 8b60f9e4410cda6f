package io.gatewayassistant.retrieval.measure;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A figure of a report.
 *
 * @param compared whether its ratio to the baseline is printed
 */
public record Column<F>(String name, int decimals, boolean compared, ToDoubleFunction<F> figure) {

    private static final int NARROWEST = 5;

    /** Of which the ratio to the baseline matters. */
    public static <F> Column<F> compared(String name, int decimals, ToDoubleFunction<F> figure) {
        return new Column<>(name, decimals, true, figure);
    }

    public static <F> Column<F> plain(String name, int decimals, ToDoubleFunction<F> figure) {
        return new Column<>(name, decimals, false, figure);
    }

    String title() {
        return padded(name);
    }

    String value(F figures) {
        return padded(String.format(Locale.ROOT, "%." + decimals + "f", figure.applyAsDouble(figures)));
    }

    String ratio(F figures, F baseline) {
        double base = figure.applyAsDouble(baseline);
        return name + "×" + (base == 0 ? "-" : String.format(Locale.ROOT, "%.2f", figure.applyAsDouble(figures) / base));
    }

    private String padded(String text) {
        return " ".repeat(Math.max(0, Math.max(name.length(), NARROWEST) - text.length())) + text;
    }
}
