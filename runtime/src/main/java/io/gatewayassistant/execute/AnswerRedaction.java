package io.gatewayassistant.execute;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.secret.CalledOperation;
import io.gatewayassistant.execute.secret.Redactor;
import io.gatewayassistant.execute.secret.SecretVault;

/** Takes the secrets out of all that an answer consists of. */
final class AnswerRedaction {

    private final Redactor redactor;

    AnswerRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    Answered of(Answered answer, CalledOperation called, SecretVault vault) {
        Content content = content(answer.content(), called, vault); // first: headers may repeat what only it explains
        return new Answered(answer.status(), headers(answer.headers(), called, vault), content);
    }

    void remember(JsonNode body, CalledOperation called, SecretVault vault) {
        redactor.remember(body, called, vault);
    }

    private Content content(Content content, CalledOperation called, SecretVault vault) {
        return switch (content) {
            case Content.Json json -> new Content.Json(redactor.redact(json.value(), called, vault));
            case Content.Text text -> new Content.Text(redactor.redact(text.value(), called, vault));
            case Content.Absent absent -> absent;
            case Content.NotKept gone -> gone;
        };
    }

    private Map<String, String> headers(Map<String, String> headers, CalledOperation called, SecretVault vault) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        headers.forEach(named::put);
        Map<String, String> redacted = new LinkedHashMap<>();
        redactor.redact(named, called, vault).properties()
                .forEach((Map.Entry<String, JsonNode> header) -> redacted.put(header.getKey(), header.getValue().asText()));
        return redacted;
    }
}
