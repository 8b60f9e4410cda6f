package io.gatewayassistant.retrieval.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.retrieval.measure.JsonLines;

/**
 * A question, and where it is answered.
 *
 * @param category empty where it has none
 * @param pages paths within their corpus; any of them answers
 * @param sections {@code page#anchor}, or the page alone for its beginning; any of them answers
 */
record Question(String id, String text, String category, Set<String> pages, Set<String> sections) {

    Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'query' is missing or empty");
        }
        if (pages.isEmpty() || sections.isEmpty()) {
            throw new IllegalArgumentException("'gold_pages' and 'gold_sections' must be arrays with at least one text each");
        }
        pages = Set.copyOf(pages);
        sections = Set.copyOf(sections);
    }

    static List<Question> read(Path file) {
        return JsonLines.read(file, Question::of);
    }

    private static Question of(JsonNode node) {
        return new Question(node.path("id").asText(), node.path("query").asText(), node.path("cat").asText(),
                JsonLines.texts(node.path("gold_pages")), JsonLines.texts(node.path("gold_sections")));
    }
}
