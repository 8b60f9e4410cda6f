package io.gatewayassistant.retrieval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.gatewayassistant.retrieval.docs.DocsEvaluation;
import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.RankedLines;
import io.gatewayassistant.retrieval.measure.Records;
import io.gatewayassistant.retrieval.operations.CatalogEvaluation;

/** Runs what the options ask for and prints the figures. */
final class Program {

    private final Options options;
    private final PrintStream out;

    Program(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** @throws EvaluationException where something cannot be read, or fell under the recorded values */
    void run() {
        Records records = options.records().map(Records::read).orElse(Records.NONE);
        List<String> falls = new ArrayList<>();
        Optional<RankedLines> ranked = options.out().map(RankedLines::new);
        try {
            if (!options.sets().isEmpty()) {
                falls.addAll(new CatalogEvaluation(options.modes(), options.glossary(), ranked, records)
                        .run(options.sets(), out));
            }
            if (!options.questions().isEmpty()) {
                falls.addAll(new DocsEvaluation(options.modes(), options.glossary(), ranked, records)
                        .run(options.questions(), options.corpora(), out));
            }
        } finally {
            ranked.ifPresent(RankedLines::close);
        }
        if (!falls.isEmpty()) {
            throw new EvaluationException(String.join("\n", falls));
        }
    }
}
