package io.gatewayassistant.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.call.CallOutcome;
import io.gatewayassistant.execute.call.CallOutcome.Answered;
import io.gatewayassistant.execute.call.CallOutcome.Content;
import io.gatewayassistant.execute.call.CallOutcome.Failed;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.json.JsonCut;

/** The results of a batch as the model reads them. */
final class BatchReport {

    /** Largest report, in bytes of UTF-8. */
    static final int MAX_BYTES = 24 * 1024;

    private static final String SHORTENED = "body is shortened: a list or object that ends with {\"cut\":{shown,total}} has "
            + "total elements; ask for less with paging, filters or single items. References still see all of it";

    private final Map<String, ObjectNode> results = new LinkedHashMap<>();
    private boolean failed;

    /**
     * What the model should know of a call that was sent.
     *
     * @param leftOut headers that were not sent
     * @param warning what does not fit the document, empty where all fits
     */
    record Remarks(List<String> leftOut, String warning) {

        static final Remarks NONE = new Remarks(List.of(), "");
    }

    void add(String name, CallOutcome outcome, Remarks remarks) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        switch (outcome) {
            case Failed failure -> {
                result.put("error", failure.reason());
                failed = true;
            }
            case Answered answer -> {
                describe(answer, remarks, result);
                failed |= answer.failed();
            }
        }
        results.put(name, result);
    }

    BatchResult result() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        List<ObjectNode> all = new ArrayList<>(results.values());
        int keys = results.keySet().stream().mapToInt(name -> ExactJson.size(TextNode.valueOf(name)) + 2).sum();
        int[] shares = JsonCut.shares(all.stream().mapToInt(ExactJson::size).toArray(), MAX_BYTES - 2 - keys);
        int at = 0;
        for (Map.Entry<String, ObjectNode> result : results.entrySet()) {
            report.set(result.getKey(), fit(result.getValue(), shares[at++]));
        }
        return new BatchResult(ExactJson.write(report), failed);
    }

    /** A batch of which nothing was sent. */
    static BatchResult refused(String reason) {
        return new BatchResult(ExactJson.write(JsonNodeFactory.instance.objectNode().put("error", reason)), true);
    }

    private static JsonNode fit(ObjectNode result, int bytes) {
        if (ExactJson.size(result) <= bytes) {
            return result;
        }
        ObjectNode shortened = JsonNodeFactory.instance.objectNode();
        shortened.set("status", result.get("status"));
        shortened.put("note", SHORTENED);
        result.properties().forEach(field -> shortened.putIfAbsent(field.getKey(), field.getValue()));
        return JsonCut.fit(shortened, bytes);
    }

    private static void describe(Answered answer, Remarks remarks, ObjectNode result) {
        result.put("status", answer.status());
        if (answer.redirect()) {
            result.put("note", "a redirect, which is not followed: call the operation that is meant by itself");
        }
        if (!remarks.leftOut().isEmpty()) {
            result.put("headersNotSent", String.join(", ", remarks.leftOut()));
        }
        if (!remarks.warning().isEmpty()) {
            result.put("warning", remarks.warning());
        }
        ObjectNode headers = result.putObject("headers");
        answer.headers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(header -> headers.put(header.getKey(), header.getValue()));
        switch (answer.content()) {
            case Content.Absent absent -> {
            }
            case Content.Json json -> result.set("body", json.value());
            case Content.Text text -> result.put("body", text.value());
            case Content.NotKept gone -> result.put("note", gone.reason());
        }
    }
}
