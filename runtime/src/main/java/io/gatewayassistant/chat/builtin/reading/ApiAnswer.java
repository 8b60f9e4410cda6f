package io.gatewayassistant.chat.builtin.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What {@code execute} says of one request. */
public sealed interface ApiAnswer {

    /** The admin API answered well. */
    record Answered(JsonNode headers, JsonNode body) implements ApiAnswer {
    }

    /** The admin API answered with a failure. */
    record Failed(int status) implements ApiAnswer {

        /** Whether another query may be answered. */
        public boolean refusesParameters() {
            return status == 400 || status == 422;
        }
    }

    /** The call was not made, or got no answer. */
    record NotCalled(String reason) implements ApiAnswer {
    }

    /** The result is nothing that {@code execute} writes. */
    record Unreadable() implements ApiAnswer {
    }

    /** The answer to the request of that name. A result that is no JSON at all is the tool's own words. */
    static ApiAnswer of(String result, String name) {
        JsonNode root;
        try {
            root = new JsonMapper().readTree(result);
        } catch (JsonProcessingException plainWords) {
            return result.isBlank() ? new Unreadable() : new NotCalled(result.strip());
        }
        if (root.path("error").isTextual()) {
            return new NotCalled(root.path("error").asText());
        }
        JsonNode answer = root.path(name);
        if (answer.path("error").isTextual()) {
            return new NotCalled(answer.path("error").asText());
        }
        int status = answer.path("status").asInt();
        if (status == 0) {
            return new Unreadable();
        }
        return status >= 200 && status < 300 ? new Answered(answer.path("headers"), answer.path("body")) : new Failed(status);
    }
}
