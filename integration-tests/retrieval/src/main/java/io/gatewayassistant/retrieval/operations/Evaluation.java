package io.gatewayassistant.retrieval.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.rendering.SearchRendering;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.RankedLines;
import io.gatewayassistant.retrieval.measure.Timing;

/**
 * One mode on one set.
 *
 * @param answers in the order of the set's queries
 */
record Evaluation(RetrievalSet set, SearchMode mode, List<Answer> answers, List<QueryScore> scores, Figures figures) {

    /** Searches for every query, then measures times. */
    static Evaluation timed(RetrievalSet set, SearchMode mode, Glossary glossary) {
        mode.build(set.operations(), glossary).close();
        SearchMode.Engine[] built = new SearchMode.Engine[1];
        double millis = Timing.millis(() -> built[0] = mode.build(set.operations(), glossary));
        try (SearchMode.Engine engine = built[0]) {
            Evaluation untimed = of(set, mode, engine, Timing.NONE);
            List<String> queries = set.queries().stream().map(LabelledQuery::text).toList();
            Timing timing = new Timing(Timing.medianMicros(queries, engine::find),
                    Timing.medianMicros(queries, query -> SearchRendering.render(engine.find(query), List.of())), millis);
            return new Evaluation(set, mode, untimed.answers(), untimed.scores(),
                    Figures.of(set.operations().size(), untimed.scores(), timing));
        }
    }

    /** Searches for every query, once; times are 0. */
    static Evaluation untimed(RetrievalSet set, SearchMode mode, Glossary glossary) {
        try (SearchMode.Engine engine = mode.build(set.operations(), glossary)) {
            return of(set, mode, engine, Timing.NONE);
        }
    }

    private static Evaluation of(RetrievalSet set, SearchMode mode, SearchMode.Engine engine, Timing timing) {
        Map<String, Operation> catalog = Answer.bySignature(set.operations());
        List<Answer> answers = new ArrayList<>();
        List<QueryScore> scores = new ArrayList<>();
        for (LabelledQuery query : set.queries()) {
            Answer answer = Answer.of(engine.find(query.text()), catalog);
            answers.add(answer);
            scores.add(QueryScore.of(query, answer));
        }
        return new Evaluation(set, mode, answers, scores, Figures.of(set.operations().size(), scores, timing));
    }

    /** The scores of the queries that have a category, by its name. */
    Map<String, List<QueryScore>> byCategory() {
        Map<String, List<QueryScore>> byCategory = new TreeMap<>();
        IntStream.range(0, scores.size()).filter(i -> !set.queries().get(i).category().isEmpty())
                .forEach(i -> byCategory.computeIfAbsent(set.queries().get(i).category(), category -> new ArrayList<>())
                        .add(scores.get(i)));
        return byCategory;
    }

    void write(RankedLines lines) {
        for (int i = 0; i < answers.size(); i++) {
            LabelledQuery query = set.queries().get(i);
            Answer answer = answers.get(i);
            lines.write(set.name(), mode.name(), query.id(), query.text(),
                    answer.positions().stream().map(Answer.Position::signatures).toList(), answer.text().length());
        }
    }
}
