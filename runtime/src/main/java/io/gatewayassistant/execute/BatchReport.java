package io.gatewayassistant.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.json.JsonCut;
import io.gatewayassistant.execute.kept.Shelf;

/** The results of a batch as the model reads them. */
final class BatchReport {

    /** Largest report, in bytes of UTF-8. */
    static final int MAX_BYTES = 24 * 1024;

    private final Map<String, CallReport> results = new LinkedHashMap<>();
    private final Shelf kept;
    private final boolean failedBefore;

    /** @param kept takes the answers that are too large to show */
    BatchReport(Shelf kept) {
        this(kept, Map.of(), false);
    }

    /** Goes on where an earlier report ended. */
    BatchReport(Shelf kept, Map<String, JsonNode> earlier, boolean failed) {
        this.kept = kept;
        this.failedBefore = failed;
        earlier.forEach((name, result) -> results.put(name, CallReport.earlier(result, kept)));
    }

    void add(String name, CallResult result) {
        results.put(name, CallReport.of(result, kept));
    }

    /** So far, uncut. */
    Map<String, JsonNode> results() {
        Map<String, JsonNode> uncut = new LinkedHashMap<>();
        results.forEach((name, result) -> uncut.put(name, result.uncut()));
        return uncut;
    }

    boolean failed() {
        return failedBefore || results.values().stream().anyMatch(CallReport::failed);
    }

    BatchResult result() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        List<CallReport> all = new ArrayList<>(results.values());
        int keys = results.keySet().stream().mapToInt(name -> ExactJson.size(TextNode.valueOf(name)) + 2).sum();
        int[] shares = JsonCut.shares(all.stream().mapToInt(CallReport::size).toArray(), MAX_BYTES - 2 - keys);
        int at = 0;
        for (Map.Entry<String, CallReport> result : results.entrySet()) {
            report.set(result.getKey(), result.getValue().fit(shares[at++]));
        }
        return new BatchResult(ExactJson.write(report), failed());
    }

    /** A batch of which nothing was sent. */
    static BatchResult refused(String reason) {
        return new BatchResult(ExactJson.write(JsonNodeFactory.instance.objectNode().put("error", reason)), true);
    }
}
