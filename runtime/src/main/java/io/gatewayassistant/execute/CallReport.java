package io.gatewayassistant.execute;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.json.JsonCut;
import io.gatewayassistant.execute.json.JsonShape;
import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.request.CallOutcome.Failed;
import io.gatewayassistant.execute.request.Excerpt;
import io.gatewayassistant.execute.select.BadSelection;
import io.gatewayassistant.execute.select.Selection;

/** One result of a batch as the model reads it. */
final class CallReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SHAPE = 1_000;
    private static final int LEAST_FOR_SHAPE = 600;
    private static final String SHORTENED = "shortened: a list or object that ends with {\"cut\":{shown,total}} has total elements; ";
    private static final String READ_ON = "all of it is kept: read on with {\"from\":\"%s\",\"select\":\"…\"}. References see all"
            + " of it";
    private static final String ASK_FOR_LESS = "ask for less with select, paging, filters or single items. References still see"
            + " all of it";

    private final ObjectNode result = JSON.objectNode();
    private final Shelf kept;
    private final Excerpt excerpt;
    private @Nullable Answered answer;
    private boolean failed;

    private CallReport(Shelf kept, Excerpt excerpt) {
        this.kept = kept;
        this.excerpt = excerpt;
    }

    static CallReport of(CallResult call, Shelf kept) {
        CallReport report = new CallReport(kept, call.excerpt());
        switch (call.outcome()) {
            case Failed failure -> report.fail(failure.reason());
            case Answered answer -> report.describe(answer, call.remarks());
        }
        return report;
    }

    /** What an earlier report has shown, or was going to. */
    static CallReport earlier(JsonNode shown, Shelf kept) {
        CallReport report = new CallReport(kept, Excerpt.WHOLE);
        shown.properties().forEach(field -> report.result.set(field.getKey(), field.getValue()));
        return report;
    }

    JsonNode uncut() {
        return result;
    }

    /** Whether it was refused, unreachable, answered 400 and above, or could not be selected from. */
    boolean failed() {
        return failed;
    }

    int size() {
        return ExactJson.size(result);
    }

    /** The result within that many bytes; where it must be shortened, its answer is kept, with a handle to read on. */
    JsonNode fit(int bytes) {
        if (size() <= bytes) {
            return result;
        }
        ObjectNode shortened = JSON.objectNode();
        shortened.set("status", result.get("status"));
        shortened.put("note", SHORTENED + handle().map(READ_ON::formatted).orElse(ASK_FOR_LESS));
        if (bytes >= LEAST_FOR_SHAPE && answer != null) {
            shape(answer, bytes / 4).ifPresent(shape -> shortened.put("shape", shape));
        }
        result.properties().forEach(field -> shortened.putIfAbsent(field.getKey(), field.getValue()));
        return JsonCut.fit(shortened, bytes);
    }

    private void fail(String reason) {
        result.put("error", reason);
        failed = true;
    }

    private void describe(Answered answered, CallResult.Remarks remarks) {
        answer = answered;
        failed = answered.failed();
        result.put("status", answered.status());
        if (answered.redirect()) {
            result.put("note", "a redirect, which is not followed: call the operation that is meant by itself");
        }
        if (!remarks.leftOut().isEmpty()) {
            result.put("headersNotSent", String.join(", ", remarks.leftOut()));
        }
        if (!remarks.warning().isEmpty()) {
            result.put("warning", remarks.warning());
        }
        Selection selection = excerpt.select();
        if (selection == null || answered.failed() || answered.content() instanceof Content.NotKept) {
            result.setAll(whole(answered));
            return;
        }
        select(selection, answered);
    }

    private void select(Selection selection, Answered answered) {
        try {
            JsonNode selected = selection.from(root(answered));
            result.set("selected", selected);
            if (selected.isNull() || selected.isContainerNode() && selected.isEmpty()) {
                shape(answered, SHAPE).ifPresent(shape -> result.put("shape", shape));
            }
        } catch (BadSelection bad) {
            fail("select: " + bad.reason() + ". The request itself was answered"
                    + handle().map(
                            handle -> " and is kept: do not repeat it, read {\"from\":\"" + handle + "\",\"select\":\"…\"}")
                            .orElse(""));
            shape(answered, SHAPE).ifPresent(shape -> result.put("shape", shape));
        }
    }

    /** The handle that the answer has, or has from now on. */
    private Optional<String> handle() {
        return excerpt.from() != null ? Optional.of(excerpt.from()) : Optional.ofNullable(answer).flatMap(kept::keep);
    }

    private static Optional<String> shape(Answered answer, int characters) {
        return answer.content() instanceof Content.Json json
                ? Optional.of("body: " + JsonShape.of(json.value(), Math.min(characters, SHAPE)))
                : Optional.empty();
    }

    /** What an expression is applied to. */
    private static ObjectNode root(Answered answer) {
        ObjectNode root = JSON.objectNode().put("status", answer.status());
        root.setAll(whole(answer));
        return root;
    }

    private static ObjectNode whole(Answered answer) {
        ObjectNode whole = JSON.objectNode();
        ObjectNode headers = whole.putObject("headers");
        answer.headers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(header -> headers.put(header.getKey(), header.getValue()));
        switch (answer.content()) {
            case Content.Absent absent -> {
            }
            case Content.Json json -> whole.set("body", json.value());
            case Content.Text text -> whole.put("body", text.value());
            case Content.NotKept gone -> whole.put("note", gone.reason());
        }
        return whole;
    }
}
