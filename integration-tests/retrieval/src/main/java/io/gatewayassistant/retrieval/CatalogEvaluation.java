package io.gatewayassistant.retrieval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All modes on all sets, printed as they come. */
final class CatalogEvaluation {

    private final Options options;
    private final PrintStream out;

    CatalogEvaluation(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** @throws EvaluationException where something cannot be read, or fell under the recorded values */
    void run() {
        List<SearchMode> modes = SearchModes.named(options.modes());
        Optional<Records> records = options.records().map(Records::read);
        List<RetrievalSet> sets = options.sets().stream().flatMap(folder -> RetrievalSet.foldersIn(folder).stream())
                .map(RetrievalSet::read).toList();
        Report report = new Report(out, sets.stream().map(RetrievalSet::name).toList());
        report.header();
        Optional<RankedLines> ranked = options.out().map(RankedLines::new);
        Map<String, List<Figures>> byMode = new LinkedHashMap<>();
        List<String> falls = new ArrayList<>();
        try {
            for (RetrievalSet set : sets) {
                for (Evaluation evaluation : evaluate(set, modes, report)) {
                    Figures figures = evaluation.figures();
                    byMode.computeIfAbsent(evaluation.mode().name(), mode -> new ArrayList<>()).add(figures);
                    ranked.ifPresent(lines -> lines.write(evaluation));
                    records.ifPresent(recorded -> falls.addAll(recorded.falls(set.name(), evaluation.mode().name(),
                            figures.recall5(), figures.reciprocalRank())));
                }
            }
        } finally {
            ranked.ifPresent(RankedLines::close);
        }
        printMeans(byMode, report);
        if (!falls.isEmpty()) {
            throw new EvaluationException(String.join("\n", falls));
        }
    }

    private List<Evaluation> evaluate(RetrievalSet set, List<SearchMode> modes, Report report) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (SearchMode mode : modes) {
            Evaluation evaluation = Evaluation.timed(set, mode, options.glossary());
            evaluations.add(evaluation);
            boolean isBaseline = evaluations.size() == 1;
            report.line(set.name(), mode.name(), evaluation.figures(),
                    isBaseline ? null : evaluations.getFirst().figures());
            report.categories(evaluation);
        }
        return evaluations;
    }

    private static void printMeans(Map<String, List<Figures>> byMode, Report report) {
        Figures baseline = Figures.mean(Objects.requireNonNull(byMode.get(SearchModes.BASELINE.name())));
        byMode.forEach((mode, figures) -> report.line("mean", mode, Figures.mean(figures),
                mode.equals(SearchModes.BASELINE.name()) ? null : baseline));
    }
}
