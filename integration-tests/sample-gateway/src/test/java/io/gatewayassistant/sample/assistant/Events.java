package io.gatewayassistant.sample.assistant;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What a run streamed. */
record Events(int status, List<JsonNode> all, long comments) {

    static Events read(HttpResponse<Stream<String>> response) {
        List<String> lines = response.body().toList();
        List<JsonNode> events = lines.stream().filter(line -> line.startsWith("data:"))
                .map(line -> Chat.read(line.substring(5))).toList();
        return new Events(response.statusCode(), events, lines.stream().filter(line -> line.startsWith(":")).count());
    }

    List<String> types() {
        return all.stream().map(event -> event.path("type").asText()).toList();
    }

    String text() {
        return of("TEXT_MESSAGE_CONTENT").map(event -> event.path("delta").asText()).collect(Collectors.joining());
    }

    List<String> tools() {
        return of("TOOL_CALL_START").map(event -> event.path("toolCallName").asText()).toList();
    }

    List<String> results() {
        return of("TOOL_CALL_RESULT").map(event -> event.path("content").asText()).toList();
    }

    List<Boolean> successes() {
        return steps().map(step -> step.path("ok").asBoolean()).toList();
    }

    Stream<JsonNode> steps() {
        return of("CUSTOM").filter(event -> event.path("name").asText().equals("gateway-assistant.step"))
                .map(event -> event.path("value"));
    }

    /** Kinds of what the person was told before the answer. */
    List<String> notices() {
        return of("CUSTOM").filter(event -> event.path("name").asText().equals("gateway-assistant.notice"))
                .map(event -> event.at("/value/kind").asText()).toList();
    }

    /** The id of what the run waits for, empty where it does not wait. */
    String interrupt() {
        return last().at("/outcome/interrupts/0/id").asText();
    }

    /** The outcome of the run, or the code of its error. */
    String end() {
        return last().path("code").asText(last().at("/outcome/type").asText());
    }

    JsonNode last() {
        return all.getLast();
    }

    Stream<JsonNode> of(String type) {
        return all.stream().filter(event -> event.path("type").asText().equals(type));
    }
}
