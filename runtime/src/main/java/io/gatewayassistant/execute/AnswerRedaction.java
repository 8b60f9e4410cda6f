package io.gatewayassistant.execute;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.secret.Redactor;
import io.gatewayassistant.execute.secret.SecretVault;

/** Takes the secrets out of all that an answer consists of. */
final class AnswerRedaction {

    private final Redactor redactor;

    AnswerRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    Answered of(Answered answer, Operation operation, SecretVault vault) {
        Content content = content(answer.content(), operation, vault); // first: headers may repeat what only it explains
        return new Answered(answer.status(), headers(answer.headers(), operation, vault), content);
    }

    void remember(JsonNode body, Operation operation, SecretVault vault) {
        redactor.remember(body, operation, vault);
    }

    private Content content(Content content, Operation operation, SecretVault vault) {
        return switch (content) {
            case Content.Json json -> new Content.Json(redactor.redact(json.value(), operation, vault));
            case Content.Text text -> new Content.Text(redactor.redact(text.value(), operation, vault));
            case Content.Absent absent -> absent;
            case Content.NotKept gone -> gone;
        };
    }

    private Map<String, String> headers(Map<String, String> headers, Operation operation, SecretVault vault) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        headers.forEach(named::put);
        Map<String, String> redacted = new LinkedHashMap<>();
        redactor.redact(named, operation, vault).properties()
                .forEach((Map.Entry<String, JsonNode> header) -> redacted.put(header.getKey(), header.getValue().asText()));
        return redacted;
    }
}
