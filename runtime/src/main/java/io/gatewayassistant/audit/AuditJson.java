package io.gatewayassistant.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.digest.Sha256;

/** Spells events: always the same fields in the same order, in one line of ASCII. */
final class AuditJson {

    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int LONGEST_REASON = 1_000;

    private final int bodyBytes;

    /** @param bodyBytes larger bodies are represented by their hash */
    AuditJson(int bodyBytes) {
        this.bodyBytes = bodyBytes;
    }

    ObjectNode event(AuditEvent event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (event) {
            case AuditEvent.Started started -> {
                json.put("type", "start");
                if (started.after() != null) {
                    json.put("after", started.after().toString());
                }
            }
            case AuditEvent.Sending sending -> {
                json.put("type", "sending");
                describe(sending.run(), sending.request(), sending.approval(), json);
            }
            case AuditEvent.Called called -> {
                json.put("type", "call");
                describe(called.run(), called.request(), called.approval(), json);
                describe(called.result(), json);
            }
            case AuditEvent.Ended ended -> json.put("type", "end");
        }
        return json;
    }

    static String write(JsonNode json) {
        try {
            return ASCII.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON value cannot be written", impossible);
        }
    }

    private void describe(AuditEvent.Run run, AuditEvent.Request request, AuditEvent.@Nullable Approved approval,
            ObjectNode json) {
        json.put("user", run.user()).put("name", run.name()).put("session", run.session()).put("thread", run.thread())
                .put("run", run.id()).put("model", run.model()).put("request", request.name());
        if (request.call() != null) {
            json.set("call", call(request.call()));
        }
        if (request.raw() != null) {
            json.set("raw", bounded(request.raw()));
        }
        if (approval != null) {
            json.putObject("approval").put("by", approval.by()).put("at", approval.at().toString());
        }
    }

    private ObjectNode call(AuditEvent.Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", call.method()).put("path", call.path());
        if (call.query() != null) {
            json.put("query", call.query());
        }
        ObjectNode headers = json.putObject("headers");
        new TreeMap<>(call.headers()).forEach(headers::put);
        if (call.body() != null) {
            json.set("body", bounded(call.body()));
        }
        return json.put("operation", call.operation()).put("access", call.access().name().toLowerCase(Locale.ROOT));
    }

    private static void describe(AuditEvent.Result result, ObjectNode json) {
        if (result.status() != null) {
            json.put("status", result.status());
        }
        String reason = result.reason();
        if (reason != null) {
            json.put("reason", reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…");
        }
        json.put("ms", result.duration().toMillis());
    }

    private JsonNode bounded(JsonNode value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= bodyBytes ? value
                : JsonNodeFactory.instance.objectNode().put("bytes", bytes.length).put("sha256", Sha256.hex(bytes));
    }
}
