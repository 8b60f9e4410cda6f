package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;

/** Masks the secrets that a person or a model wrote into a request themselves, for whoever only keeps it. Handles stay. */
public final class WrittenSecrets {

    private static final String MASKED = "{{masked}}";
    private static final CalledOperation UNKNOWN = new CalledOperation(
            new Operation("none", HttpVerb.POST, "/", "none", "", "", List.of(), List.of(), null, Shape.ANY), "/");

    private final Redactor redactor;

    public WrittenSecrets(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Of a request that is no call. */
    public JsonNode masked(JsonNode request) {
        return masked(request, UNKNOWN);
    }

    /** Of what is sent to {@code called}. */
    public JsonNode masked(JsonNode value, CalledOperation called) {
        return marked(value, redactor.redact(value, called, new SecretVault()));
    }

    /** Of a text that is sent to {@code called}. */
    public String masked(String text, CalledOperation called) {
        return masked(TextNode.valueOf(text), called).asText();
    }

    private static JsonNode marked(JsonNode written, JsonNode redacted) {
        return switch (written) {
            case ObjectNode object when redacted.isObject() -> {
                ObjectNode marked = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> field : object.properties()) {
                    marked.set(field.getKey(), marked(field.getValue(), redacted.path(field.getKey())));
                }
                yield marked;
            }
            case ArrayNode array when redacted.isArray() -> {
                ArrayNode marked = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < array.size(); i++) {
                    marked.add(marked(array.get(i), redacted.path(i)));
                }
                yield marked;
            }
            case JsonNode same when same.equals(redacted) -> same;
            case TextNode handle when Handle.IN_TEXT.matcher(handle.textValue()).matches() -> handle;
            case JsonNode changed -> TextNode.valueOf(Handle.IN_TEXT.matcher(redacted.asText()).replaceAll(MASKED));
        };
    }
}
