package io.gatewayassistant.execute.approval;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.digest.Sha256;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Content;

/**
 * What a call would change, as it was when the plan was made.
 *
 * @param text the ETag, a hash of the document, or that there was none; empty where it cannot be known
 */
public record TargetState(String text) {

    /** Nothing is known, so nothing is compared. */
    public static final TargetState UNKNOWN = new TargetState("");

    private static final String ETAG = "etag ";
    private static final TargetState ABSENT = new TargetState("absent");

    public static TargetState of(CallOutcome reading) {
        return switch (reading) {
            case CallOutcome.Failed failed -> UNKNOWN;
            case CallOutcome.Answered answer when answer.status() == 404 || answer.status() == 410 -> ABSENT;
            case CallOutcome.Answered answer when answer.status() != 200 -> UNKNOWN;
            case CallOutcome.Answered answer -> Optional.ofNullable(answer.headers().get("etag"))
                    .map(etag -> new TargetState(ETAG + etag.strip())).orElseGet(() -> hashed(answer.content()));
        };
    }

    public boolean known() {
        return !text.isEmpty();
    }

    /** The value of {@code If-Match}, where the target gave an ETag that can be compared exactly. */
    public Optional<String> ifMatch() {
        return text.startsWith(ETAG + "\"") ? Optional.of(text.substring(ETAG.length())) : Optional.empty();
    }

    private static TargetState hashed(Content content) {
        return switch (content) {
            case Content.Json json -> new TargetState("sha256 " + Sha256.hex(ExactJson.write(sorted(json.value()))));
            case Content.Text text -> new TargetState("sha256 " + Sha256.hex(text.value()));
            case Content.Absent nothing -> new TargetState("sha256 " + Sha256.hex(""));
            case Content.NotKept unread -> UNKNOWN;
        };
    }

    /** Some servers write the fields of an object in another order each time. */
    private static JsonNode sorted(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                Map<String, JsonNode> fields = new TreeMap<>();
                object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
                ObjectNode sorted = JsonNodeFactory.instance.objectNode();
                sorted.setAll(fields);
                yield sorted;
            }
            case ArrayNode array -> {
                ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> sorted.add(sorted(element)));
                yield sorted;
            }
            case JsonNode scalar -> scalar;
        };
    }
}
