package io.gatewayassistant.chat.agui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.gatewayassistant.execute.approval.Decision;

/** The answer to one interrupt, as a client posts it. Nothing of the calls themselves is taken from it but edited bodies. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResumeEntry(@Nullable String interruptId, @Nullable String status, @Nullable JsonNode payload) {

    private static final int MOST_WORDS = 1000;

    /** @throws BadRunInput when it is none */
    Decision decision() {
        JsonNode said = payload == null ? MissingNode.getInstance() : payload;
        if ("cancelled".equals(status)) {
            return new Decision.Drop();
        }
        if (!"resolved".equals(status) || !said.path("approved").isBoolean()) {
            throw new BadRunInput("resume: send status \"resolved\" with payload {\"approved\": true} or {\"approved\": false},"
                    + " or status \"cancelled\"");
        }
        return said.path("approved").booleanValue()
                ? new Decision.Approve(names(said.path("remove")), bodies(said.path("edits")))
                : new Decision.Deny(words(said.path("reason")));
    }

    private static Set<String> names(JsonNode remove) {
        if (!remove.isMissingNode() && !remove.isArray()) {
            throw new BadRunInput("resume: payload.remove must be a list of names");
        }
        Set<String> names = new LinkedHashSet<>();
        remove.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Map<String, JsonNode> bodies(JsonNode edits) {
        if (!edits.isMissingNode() && !edits.isObject()) {
            throw new BadRunInput("resume: payload.edits must be an object of bodies by name");
        }
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        edits.properties().forEach(edit -> bodies.put(edit.getKey(), edit.getValue()));
        return bodies;
    }

    private static String words(JsonNode reason) {
        String words = reason.asText("").replaceAll("\\p{Cc}+", " ").strip();
        return words.substring(0, Math.min(words.length(), MOST_WORDS));
    }
}
