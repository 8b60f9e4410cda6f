package io.gatewayassistant.retrieval.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads files with one JSON object a line; a mistake is reported with file and line. */
public final class JsonLines {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonLines() {
    }

    /** @param item throws an IllegalArgumentException that says what is wrong with its object */
    public static <T> List<T> read(Path file, Function<JsonNode, T> item) {
        List<String> lines = lines(file);
        List<T> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                items.add(parse(file, i + 1, lines.get(i), item));
            }
        }
        if (items.isEmpty()) {
            throw new EvaluationException(file + " is empty: write one JSON object a line");
        }
        return items;
    }

    /** The texts of an array; empty where there is none. */
    public static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static <T> T parse(Path file, int number, String line, Function<JsonNode, T> item) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new IllegalArgumentException("it is not a JSON object");
            }
            return item.apply(node);
        } catch (JacksonException e) {
            throw new EvaluationException(file + " line " + number + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new EvaluationException(file + " line " + number + ": " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be read; it must be a file in UTF-8 (" + e + ")", e);
        }
    }
}
