package io.gatewayassistant.retrieval.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.RankedLines;
import io.gatewayassistant.retrieval.measure.Records;
import io.gatewayassistant.retrieval.measure.Report;
import io.gatewayassistant.retrieval.measure.Statistics;

/** All modes on all sets, printed as they come. */
public final class CatalogEvaluation {

    private final List<SearchMode> modes;
    private final Glossary glossary;
    private final Optional<RankedLines> ranked;
    private final Records records;

    /** @param modes by name; empty: all */
    public CatalogEvaluation(List<String> modes, Glossary glossary, Optional<RankedLines> ranked, Records records) {
        this.modes = SearchModes.named(modes);
        this.glossary = glossary;
        this.ranked = ranked;
        this.records = records;
    }

    /**
     * Prints the figures of all sets in these folders.
     *
     * @return what fell under the recorded values
     * @throws EvaluationException where something cannot be read
     */
    public List<String> run(List<Path> folders, PrintStream out) {
        List<RetrievalSet> sets = folders.stream().flatMap(folder -> RetrievalSet.foldersIn(folder).stream())
                .map(RetrievalSet::read).toList();
        sets.forEach(set -> set.unmeetable().forEach(System.err::println));
        Report<Figures> report = new Report<>(out, Figures.COLUMNS, sets.stream().map(RetrievalSet::name).toList());
        report.header();
        Map<SearchMode, List<Figures>> byMode = new LinkedHashMap<>();
        List<String> falls = new ArrayList<>();
        for (RetrievalSet set : sets) {
            for (Evaluation evaluation : evaluate(set, report)) {
                Figures figures = evaluation.figures();
                byMode.computeIfAbsent(evaluation.mode(), mode -> new ArrayList<>()).add(figures);
                falls.addAll(records.falls(set.name(), evaluation.mode().name(), figures.recall5(),
                        figures.reciprocalRank()));
            }
        }
        printMeans(byMode, report);
        return falls;
    }

    private List<Evaluation> evaluate(RetrievalSet set, Report<Figures> report) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (SearchMode mode : modes) {
            Evaluation evaluation = Evaluation.timed(set, mode, glossary);
            evaluations.add(evaluation);
            ranked.ifPresent(evaluation::write);
            report.line(set.name(), mode.name(), evaluation.figures(),
                    mode == SearchModes.BASELINE ? null : evaluations.getFirst().figures());
            evaluation.byCategory().forEach((category, scores) -> report.detail(category(category, scores)));
        }
        return evaluations;
    }

    private static String category(String name, List<QueryScore> scores) {
        return String.format(Locale.ROOT, "%s queries=%d R@5=%.3f MRR@10=%.3f seR@5=%.3f", name, scores.size(),
                Statistics.mean(scores, QueryScore::recall5), Statistics.mean(scores, QueryScore::reciprocalRank),
                Statistics.error(scores, QueryScore::recall5));
    }

    private static void printMeans(Map<SearchMode, List<Figures>> byMode, Report<Figures> report) {
        Figures baseline = Figures.over(Objects.requireNonNull(byMode.get(SearchModes.BASELINE)));
        byMode.forEach((mode, figures) -> report.line("mean", mode.name(), Figures.over(figures),
                mode == SearchModes.BASELINE ? null : baseline));
    }
}
