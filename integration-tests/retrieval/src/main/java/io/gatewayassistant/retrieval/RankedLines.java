package io.gatewayassistant.retrieval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes what was ranked for each query, for scoring by others: {@code {"set","mode","id","query","ranked":[["GET /a",
 * "GET /v2/a"],["PUT /b"]],"characters"}}; operations that share a position are in one array.
 */
final class RankedLines implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedWriter writer;

    RankedLines(Path file) {
        try {
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be written (" + e + "): name another by -Dretrieval.out=FILE", e);
        }
    }

    void write(Evaluation evaluation) {
        for (int i = 0; i < evaluation.answers().size(); i++) {
            line(evaluation, evaluation.set().queries().get(i), evaluation.answers().get(i));
        }
    }

    private void line(Evaluation evaluation, LabelledQuery query, Answer answer) {
        ObjectNode line = JSON.createObjectNode().put("set", evaluation.set().name()).put("mode", evaluation.mode().name())
                .put("id", query.id()).put("query", query.text());
        ArrayNode ranked = line.putArray("ranked");
        answer.positions().forEach(position -> {
            ArrayNode shared = ranked.addArray().add(position.operation().signature());
            position.twins().forEach(twin -> shared.add(twin.signature()));
        });
        line.put("characters", answer.text().length());
        try {
            writer.write(JSON.writeValueAsString(line));
            writer.newLine();
        } catch (IOException e) {
            throw new EvaluationException("The ranked operations cannot be written (" + e + ")", e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new EvaluationException("The ranked operations cannot be written (" + e + ")", e);
        }
    }
}
