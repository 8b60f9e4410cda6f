package io.gatewayassistant.scripted;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes an answer as OpenAI's API does, as events or as one object. */
final class Completion {

    private static final String MODEL = "scripted";

    private Completion() {
    }

    /** The answer as server-sent events. The first carries the role, the last is {@code [DONE]}. */
    static List<String> events(Turn.Answer answer) {
        List<String> events = new ArrayList<>();
        events.add(delta(Json.object().put("role", "assistant").put("content", "")));
        answer.text().forEach(text -> events.add(delta(Json.object().put("content", text))));
        for (int i = 0; i < answer.toolCalls().size(); i++) {
            addCall(events, i, answer.toolCalls().get(i));
        }
        events.add(event(chunk(Json.object(), finishReason(answer))));
        Usage usage = answer.usage();
        if (usage != null) {
            ObjectNode last = chunk(Json.object(), "");
            last.putArray("choices");
            events.add(event(last.set("usage", json(usage))));
        }
        events.add("data: [DONE]\n\n");
        return events;
    }

    /** The answer as one object. */
    static String whole(Turn.Answer answer) {
        ObjectNode message = Json.object().put("role", "assistant");
        message.put("content", answer.text().isEmpty() ? null : String.join("", answer.text()));
        if (!answer.toolCalls().isEmpty()) {
            ArrayNode calls = message.putArray("tool_calls");
            for (int i = 0; i < answer.toolCalls().size(); i++) {
                ToolCall call = answer.toolCalls().get(i);
                calls.add(call(i, call).set("function", function(call.name(), call.arguments())));
            }
        }
        ObjectNode completion = frame("chat.completion");
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.set("message", message);
        choice.put("finish_reason", finishReason(answer));
        Usage usage = answer.usage();
        if (usage != null) {
            completion.set("usage", json(usage));
        }
        return completion.toString();
    }

    private static void addCall(List<String> events, int index, ToolCall call) {
        events.add(callDelta(call(index, call).set("function", function(call.name(), ""))));
        for (String piece : call.pieces()) {
            ObjectNode fragment = Json.object().put("index", index);
            events.add(callDelta(fragment.set("function", Json.object().put("arguments", piece))));
        }
    }

    private static ObjectNode call(int index, ToolCall call) {
        String id = call.id().isEmpty() ? "call_" + Integer.toHexString(call.hashCode()) + "_" + index : call.id();
        return Json.object().put("index", index).put("id", id).put("type", "function");
    }

    private static ObjectNode function(String name, String arguments) {
        return Json.object().put("name", name).put("arguments", arguments);
    }

    private static String callDelta(ObjectNode call) {
        ObjectNode delta = Json.object();
        delta.putArray("tool_calls").add(call);
        return delta(delta);
    }

    private static String delta(ObjectNode delta) {
        return event(chunk(delta, ""));
    }

    private static ObjectNode chunk(ObjectNode delta, String finishReason) {
        ObjectNode chunk = frame("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finishReason.isEmpty() ? null : finishReason);
        return chunk;
    }

    private static ObjectNode frame(String object) {
        return Json.object().put("id", "chatcmpl-scripted").put("object", object).put("created", 0).put("model", MODEL);
    }

    private static ObjectNode json(Usage usage) {
        return Json.object().put("prompt_tokens", usage.promptTokens()).put("completion_tokens", usage.completionTokens())
                .put("total_tokens", usage.promptTokens() + usage.completionTokens());
    }

    private static String finishReason(Turn.Answer answer) {
        return answer.toolCalls().isEmpty() ? "stop" : "tool_calls";
    }

    private static String event(ObjectNode json) {
        return "data: " + json + "\n\n";
    }
}
