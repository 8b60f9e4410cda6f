package io.gatewayassistant.sample.backoffice;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields that those who may not change anything do not see. */
final class Secrets {

    static final Set<String> FIELDS = Set.of("clientSecret", "privateKey", "secret", "token", "password", "bindPassword",
            "passwordHash");

    private static final String HIDDEN = "••••••";

    private Secrets() {
    }

    /** A copy of a document without its secrets. */
    static JsonNode hide(JsonNode document) {
        JsonNode copy = document.deepCopy();
        FIELDS.forEach(field -> copy.findParents(field).forEach(parent -> ((ObjectNode) parent).put(field, HIDDEN)));
        return copy;
    }
}
