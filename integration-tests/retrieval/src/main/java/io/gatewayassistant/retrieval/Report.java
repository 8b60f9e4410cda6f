package io.gatewayassistant.retrieval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Prints a line per set and mode; the ratios at its end are to the baseline on the same set. */
final class Report {

    private static final List<Column> COLUMNS = List.of(
            new Column("operations", "%.0f", false, Figures::operations),
            new Column("queries", "%.0f", false, Figures::queries),
            new Column("R@1", "%.3f", true, Figures::recall1),
            new Column("R@5", "%.3f", true, Figures::recall5),
            new Column("R@10", "%.3f", true, Figures::recall10),
            new Column("MRR@10", "%.3f", true, Figures::reciprocalRank),
            new Column("nDCG@10", "%.3f", true, Figures::ndcg),
            new Column("zero", "%.0f", true, Figures::zero),
            new Column("chars10", "%.0f", true, Figures::characters),
            new Column("p50us", "%.0f", true, Figures::microseconds),
            new Column("build_ms", "%.1f", true, Figures::buildMillis),
            new Column("callable", "%.3f", true, Figures::callable),
            new Column("seR@5", "%.3f", false, Figures::recall5Error),
            new Column("seMRR", "%.3f", false, Figures::reciprocalRankError),
            new Column("callable1", "%.3f", false, Figures::callableAlone),
            new Column("tool_us", "%.0f", false, Figures::toolMicroseconds));

    private final PrintStream out;
    private final int nameWidth;

    private record Column(String name, String format, boolean compared, ToDoubleFunction<Figures> figure) {

        String title() {
            return pad(name, width());
        }

        String value(Figures figures) {
            return pad(String.format(Locale.ROOT, format, figure.applyAsDouble(figures)), width());
        }

        String ratio(Figures figures, Figures baseline) {
            double base = figure.applyAsDouble(baseline);
            return name + "×" + (base == 0 ? "-" : String.format(Locale.ROOT, "%.2f", figure.applyAsDouble(figures) / base));
        }

        private int width() {
            return Math.max(name.length(), 5);
        }

        private static String pad(String text, int width) {
            return " ".repeat(Math.max(0, width - text.length())) + text;
        }
    }

    Report(PrintStream out, List<String> sets) {
        this.out = out;
        this.nameWidth = sets.stream().mapToInt(String::length).max().orElse(0);
    }

    void header() {
        out.println(name("set") + " " + mode("mode") + " "
                + COLUMNS.stream().map(Column::title).collect(Collectors.joining(" ")));
    }

    /** @param baseline absent for the baseline itself */
    void line(String set, String mode, Figures figures, @Nullable Figures baseline) {
        String values = COLUMNS.stream().map(column -> column.value(figures)).collect(Collectors.joining(" "));
        String ratios = baseline == null ? ""
                : COLUMNS.stream().filter(Column::compared).map(column -> column.ratio(figures, baseline))
                        .collect(Collectors.joining(" ", "  ", ""));
        out.println(name(set) + " " + mode(mode) + " " + values + ratios);
    }

    /** A line per category of the queries that have one. */
    void categories(Evaluation evaluation) {
        Map<String, List<QueryScore>> byCategory = new TreeMap<>();
        List<LabelledQuery> queries = evaluation.set().queries();
        IntStream.range(0, queries.size()).filter(i -> !queries.get(i).category().isEmpty()).forEach(i -> byCategory
                .computeIfAbsent(queries.get(i).category(), category -> new ArrayList<>()).add(evaluation.scores().get(i)));
        byCategory.forEach((category, scores) -> out.println(String.format(Locale.ROOT,
                "  %s queries=%d R@5=%.3f MRR@10=%.3f seR@5=%.3f", category, scores.size(),
                Figures.mean(scores, QueryScore::recall5), Figures.mean(scores, QueryScore::reciprocalRank),
                Figures.error(scores, QueryScore::recall5))));
    }

    private String name(String set) {
        return set + " ".repeat(Math.max(0, nameWidth - set.length()));
    }

    private static String mode(String mode) {
        return mode + " ".repeat(Math.max(0, 7 - mode.length()));
    }
}
