package io.gatewayassistant.scripted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request as it came over the wire.
 *
 * @param path of the request, with its query
 * @param headers values by lower-case name
 * @param bytes the body as it came
 * @param body the body as JSON, missing where it was not JSON
 */
public record ReceivedRequest(String path, Map<String, List<String>> headers, byte[] bytes, JsonNode body) {

    /** The first value of a header, empty text where there is none. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of("")).get(0);
    }

    /** Whether the caller asked for a stream. */
    public boolean streaming() {
        return body.path("stream").asBoolean();
    }

    /** The conversation, in order. */
    public List<JsonNode> messages() {
        return list(body.path("messages"));
    }

    /** The text of the last message of the user, empty where there is none. */
    public String question() {
        List<JsonNode> messages = messages();
        int last = lastQuestion(messages);
        return last < 0 ? "" : textOf(messages.get(last));
    }

    /** How often the model has already spoken since the last message of the user. */
    public int round() {
        List<JsonNode> messages = messages();
        return (int) messages.subList(lastQuestion(messages) + 1, messages.size()).stream()
                .filter(message -> message.path("role").asText().equals("assistant"))
                .count();
    }

    /** The tool results since the last message of the user, in order. */
    public List<String> toolResults() {
        List<JsonNode> messages = messages();
        return messages.subList(lastQuestion(messages) + 1, messages.size()).stream()
                .filter(message -> message.path("role").asText().equals("tool"))
                .map(ReceivedRequest::textOf)
                .toList();
    }

    /** The system prompt, empty where there is none. */
    public String systemPrompt() {
        return messages().stream()
                .filter(message -> message.path("role").asText().equals("system"))
                .map(ReceivedRequest::textOf)
                .findFirst()
                .orElse("");
    }

    /** The names of the offered tools. */
    public List<String> toolNames() {
        return list(body.path("tools")).stream().map(tool -> tool.at("/function/name").asText()).toList();
    }

    private static int lastQuestion(List<JsonNode> messages) {
        int last = messages.size() - 1;
        while (last >= 0 && !messages.get(last).path("role").asText().equals("user")) {
            last--;
        }
        return last;
    }

    /** Content is a string, or a list of parts that have a text each. */
    private static String textOf(JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asText("");
        }
        List<String> parts = new ArrayList<>();
        content.forEach(part -> parts.add(part.path("text").asText()));
        return String.join("\n", parts);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
