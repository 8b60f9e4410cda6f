package io.gatewayassistant.execute.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.request.Reference;

/** A plan as the text that is stored, in one spelling, so that a hash over it means the plan. */
final class PlanText {

    private PlanText() {
    }

    static String write(Plan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode entries = json.putArray("entries");
        plan.entries().forEach(entry -> entries.addObject().put("name", entry.name()).set("request", entry.request()));
        ArrayNode calls = json.putArray("calls");
        plan.calls().forEach(call -> calls.add(call(call)));
        ObjectNode answers = json.putObject("answers");
        new TreeMap<>(plan.answers()).forEach((name, outcome) -> answers.set(name, outcome(outcome)));
        ObjectNode results = json.putObject("results");
        plan.results().forEach(results::set);
        json.put("failed", plan.failed());
        json.set("card", plan.card());
        return ExactJson.write(json);
    }

    static Plan read(String text) {
        JsonNode json = parse(text);
        List<Batch.Entry> entries = new ArrayList<>();
        json.path("entries").forEach(entry -> entries.add(new Batch.Entry(entry.path("name").asText(), entry.path("request"))));
        List<PlannedCall> calls = new ArrayList<>();
        json.path("calls").forEach(call -> calls.add(call(call)));
        Map<String, CallOutcome> answers = new LinkedHashMap<>();
        json.path("answers").properties().forEach(answer -> answers.put(answer.getKey(), outcome(answer.getValue())));
        Map<String, JsonNode> results = new LinkedHashMap<>();
        json.path("results").properties().forEach(result -> results.put(result.getKey(), result.getValue()));
        return new Plan(entries, calls, answers, results, json.path("failed").asBoolean(), json.withArray("/card"));
    }

    private static ObjectNode call(PlannedCall call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", call.name());
        json.set("request", call.request());
        json.put("digest", call.digest()).put("target", call.target().text());
        ArrayNode holes = json.putArray("holes");
        call.holes().forEach(hole -> holes.addObject().put("at", hole.at()).put("source", hole.reference().text())
                .put("type", hole.type().word()));
        return json;
    }

    private static PlannedCall call(JsonNode json) {
        List<Hole> holes = new ArrayList<>();
        json.path("holes").forEach(hole -> {
            String source = hole.path("source").asText();
            holes.add(new Hole(hole.path("at").asText(), Reference.parse(source.substring(2, source.length() - 1)),
                    HoleType.named(hole.path("type").asText())));
        });
        return new PlannedCall(json.path("name").asText(), json.path("request"), json.path("digest").asText(), holes,
                new TargetState(json.path("target").asText()));
    }

    private static ObjectNode outcome(CallOutcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (outcome) {
            case CallOutcome.Failed failed -> json.put("failed", failed.reason());
            case CallOutcome.Answered answer -> {
                json.put("status", answer.status());
                ObjectNode headers = json.putObject("headers");
                new TreeMap<>(answer.headers()).forEach(headers::put);
                switch (answer.content()) {
                    case Content.Absent absent -> {
                    }
                    case Content.Json body -> json.set("json", body.value());
                    case Content.Text body -> json.put("text", body.value());
                    case Content.NotKept body -> json.put("notKept", body.reason());
                }
            }
        }
        return json;
    }

    private static CallOutcome outcome(JsonNode json) {
        if (json.has("failed")) {
            return new CallOutcome.Failed(json.path("failed").asText());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return new CallOutcome.Answered(json.path("status").asInt(), headers, content(json));
    }

    private static Content content(JsonNode json) {
        if (json.has("json")) {
            return new Content.Json(json.path("json"));
        }
        if (json.has("text")) {
            return new Content.Text(json.path("text").asText());
        }
        return json.has("notKept") ? new Content.NotKept(json.path("notKept").asText()) : new Content.Absent();
    }

    private static JsonNode parse(String text) {
        try {
            return ExactJson.parseStored(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored plan is no JSON, although its seal is right", broken);
        }
    }
}
