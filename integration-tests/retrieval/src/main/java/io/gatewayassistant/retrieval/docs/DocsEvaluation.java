package io.gatewayassistant.retrieval.docs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.RankedLines;
import io.gatewayassistant.retrieval.measure.Records;
import io.gatewayassistant.retrieval.measure.Report;
import io.gatewayassistant.retrieval.measure.Timing;

/** All modes on the questions of all files, printed as they come. */
public final class DocsEvaluation {

    private final List<DocsMode> modes;
    private final Glossary glossary;
    private final Optional<RankedLines> ranked;
    private final Records records;

    /** @param modes by name; empty: all */
    public DocsEvaluation(List<String> modes, Glossary glossary, Optional<RankedLines> ranked, Records records) {
        this.modes = DocsMode.named(modes);
        this.glossary = glossary;
        this.ranked = ranked;
        this.records = records;
    }

    /**
     * Prints the figures of all files of questions.
     *
     * @return what fell under the recorded values, page R@5 and MRR
     * @throws EvaluationException where something cannot be read
     */
    public List<String> run(List<Path> files, Path corpora, PrintStream out) {
        List<List<Question>> questions = files.stream().map(Question::read).toList();
        List<Section> sections = CorporaFolder.read(corpora);
        Report<DocsFigures> report = new Report<>(out, DocsFigures.COLUMNS, files.stream().map(DocsEvaluation::name).toList());
        report.header();
        List<String> falls = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            DocsFigures baseline = null;
            for (DocsMode mode : modes) {
                DocsFigures figures = figures(name(files.get(i)), mode, sections, questions.get(i));
                print(report, name(files.get(i)), mode, figures, baseline, questions.get(i));
                falls.addAll(records.falls(name(files.get(i)), mode.name(), figures.page(5), figures.pageReciprocalRank()));
                baseline = baseline == null ? figures : baseline;
            }
        }
        return falls;
    }

    private DocsFigures figures(String name, DocsMode mode, List<Section> sections, List<Question> questions) {
        mode.build(sections, glossary);
        List<DocsMode.Engine> built = new ArrayList<>();
        double millis = Timing.millis(() -> built.add(mode.build(sections, glossary)));
        DocsMode.Engine engine = built.getFirst();
        List<QuestionScore> scores = questions.stream().map(question -> score(name, mode, engine, question)).toList();
        List<String> texts = questions.stream().map(Question::text).toList();
        return new DocsFigures(sections.size(), scores, new Timing(Timing.medianMicros(texts, engine::search),
                Timing.medianMicros(texts, engine::answer), millis));
    }

    private QuestionScore score(String name, DocsMode mode, DocsMode.Engine engine, Question question) {
        DocsMode.Answer answer = engine.answer(question.text());
        ranked.ifPresent(lines -> lines.write(name, mode.name(), question.id(), question.text(),
                answer.sections().stream().map(section -> List.of(QuestionScore.id(section))).toList(),
                answer.text().length()));
        return QuestionScore.of(question, answer);
    }

    private static void print(Report<DocsFigures> report, String name, DocsMode mode, DocsFigures figures,
            @Nullable DocsFigures baseline, List<Question> questions) {
        report.line(name, mode.name(), figures, baseline);
        Map<String, List<QuestionScore>> byCategory = new TreeMap<>();
        IntStream.range(0, questions.size()).filter(i -> !questions.get(i).category().isEmpty())
                .forEach(i -> byCategory.computeIfAbsent(questions.get(i).category(), category -> new ArrayList<>())
                        .add(figures.scores().get(i)));
        byCategory.forEach((category, scores) -> report.detail(detail(category,
                new DocsFigures(figures.sections(), scores, figures.timing()))));
    }

    private static String detail(String category, DocsFigures figures) {
        return String.format(Locale.ROOT, "%s questions=%d pageR@5=%.3f pageMRR@8=%.3f sectionR@5=%.3f", category,
                figures.scores().size(), figures.page(5), figures.pageReciprocalRank(), figures.section(5));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.jsonl$", "");
    }
}
