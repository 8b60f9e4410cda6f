package io.gatewayassistant.scripted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A script as a JSON file: a list of {@code {"question": words, "turns": [turn, …]}}. The first entry whose words the question
 * contains plays, one turn per round; an entry without words fits any question. A turn is
 * {@code {"text": [chunk, …], "calls": [{"name", "arguments", "id"?, "inPiecesOf"?}], "pauseMillis"?}},
 * {@code {"status": 500, "message": …}}, {@code {"rateLimited": seconds}}, {@code {"garbage": true}} or
 * {@code {"silence": true}}.
 */
final class ScriptFile {

    private ScriptFile() {
    }

    static Script read(Path file) {
        Script script = request -> {
            throw new Script.NoTurnException("No entry of the script fits the question: " + request.question());
        };
        List<JsonNode> entries = new ArrayList<>();
        Json.read(file).forEach(entries::add);
        for (JsonNode entry : entries.reversed()) {
            script = Script.onQuestion(entry.path("question").asText(), turns(entry)).or(script);
        }
        return script;
    }

    private static Turn[] turns(JsonNode entry) {
        List<Turn> turns = new ArrayList<>();
        entry.path("turns").forEach(turn -> turns.add(turn(turn)));
        return turns.toArray(Turn[]::new);
    }

    private static Turn turn(JsonNode turn) {
        if (turn.has("status")) {
            return Turn.status(turn.path("status").asInt(), turn.path("message").asText("Scripted failure"));
        }
        if (turn.has("rateLimited")) {
            return Turn.rateLimited(turn.path("rateLimited").asInt());
        }
        if (turn.has("garbage")) {
            return Turn.garbage();
        }
        if (turn.has("silence")) {
            return Turn.silence();
        }
        List<String> text = new ArrayList<>();
        turn.path("text").forEach(chunk -> text.add(chunk.asText()));
        List<ToolCall> calls = new ArrayList<>();
        turn.path("calls").forEach(call -> calls.add(call(call)));
        return Turn.text(text.toArray(String[]::new)).andCalls(calls.toArray(ToolCall[]::new))
                .pausing(Duration.ofMillis(turn.path("pauseMillis").asLong()));
    }

    private static ToolCall call(JsonNode call) {
        JsonNode arguments = call.path("arguments");
        return ToolCall.call(call.path("name").asText(), arguments.isTextual() ? arguments.asText() : arguments.toString())
                .id(call.path("id").asText()).inPiecesOf(call.path("inPiecesOf").asInt());
    }
}
