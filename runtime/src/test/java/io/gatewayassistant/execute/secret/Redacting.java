package io.gatewayassistant.execute.secret;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.json.ExactJson;

/** Answers of one thread without their secrets. */
final class Redacting {

    /** What every handle matches. */
    static final String HANDLE = "\\{\\{secret:[A-Za-z0-9_.-]+}}";
    static final CalledOperation ITEM = called(HttpVerb.GET, "/apis/keys/{id}", Shape.ANY);
    static final CalledOperation LIST = called(HttpVerb.GET, "/apis/keys", Shape.ANY);

    final SecretVault vault = new SecretVault();
    final Redactor redactor;

    Redacting() {
        this(SecretNames.builtIn());
    }

    Redacting(SecretNames names) {
        this.redactor = new Redactor(names);
    }

    JsonNode item(String json) {
        return redactor.redact(json(json), ITEM, vault);
    }

    JsonNode list(String json) {
        return redactor.redact(json(json), LIST, vault);
    }

    String text(String text) {
        return redactor.redact(text, ITEM, vault);
    }

    static CalledOperation called(HttpVerb verb, String path, Shape success) {
        return new CalledOperation(operation(verb, path, success), path);
    }

    static Operation operation(HttpVerb verb, String path, Shape success) {
        return new Operation("test", verb, path, verb + path, "", "", List.of(), List.of(), null, success);
    }

    static JsonNode json(String text) {
        try {
            return ExactJson.parse(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
