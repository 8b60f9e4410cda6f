package io.gatewayassistant.retrieval.measure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes what was ranked for each query, for scoring by others: {@code {"set","mode","id","query","ranked":[["GET /a",
 * "GET /v2/a"],["PUT /b"]],"characters"}}; what shares a position is in one array.
 */
public final class RankedLines implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final BufferedWriter writer;

    public RankedLines(Path file) {
        this.file = file;
        try {
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be written (" + e + "): name another by -Dretrieval.out=FILE", e);
        }
    }

    /** @param characters size of what the model reads */
    public void write(String set, String mode, String id, String query, List<List<String>> ranked, int characters) {
        ObjectNode line = JSON.createObjectNode().put("set", set).put("mode", mode).put("id", id).put("query", query);
        ArrayNode positions = line.putArray("ranked");
        ranked.forEach(shared -> {
            ArrayNode position = positions.addArray();
            shared.forEach(position::add);
        });
        line.put("characters", characters);
        try {
            writer.write(JSON.writeValueAsString(line));
            writer.newLine();
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be written (" + e + ")", e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be written (" + e + ")", e);
        }
    }
}
