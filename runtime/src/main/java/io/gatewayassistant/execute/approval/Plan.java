package io.gatewayassistant.execute.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallOutcome;

/**
 * What is left of a batch from its first call on that waits for a person.
 *
 * @param entries all that is left, as the model wrote it
 * @param calls those that were shown and may be approved
 * @param answers those that the rest of the batch refers to
 * @param results of the requests before, as the model reads them
 * @param failed whether any of those failed
 * @param card what the person is shown of the calls
 */
public record Plan(List<Batch.Entry> entries, List<PlannedCall> calls, Map<String, CallOutcome> answers,
        Map<String, JsonNode> results, boolean failed, ArrayNode card) {

    public Plan {
        entries = List.copyOf(entries);
        calls = List.copyOf(calls);
        answers = Map.copyOf(answers);
        results = new LinkedHashMap<>(results);
    }

    public Optional<PlannedCall> call(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).findFirst();
    }

    /** This plan with other bodies. */
    public Plan with(Map<String, PlannedCall> edited) {
        List<PlannedCall> changed = new ArrayList<>();
        calls.forEach(call -> changed.add(edited.getOrDefault(call.name(), call)));
        return new Plan(entries, changed, answers, results, failed, card);
    }
}
