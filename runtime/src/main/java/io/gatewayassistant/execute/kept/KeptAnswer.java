package io.gatewayassistant.execute.kept;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;

/** An answer as text, which takes a tenth of the memory that its values take. */
final class KeptAnswer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] json;

    private KeptAnswer(int status, Map<String, String> headers, byte[] json) {
        this.status = status;
        this.headers = headers;
        this.json = json;
    }

    static KeptAnswer of(Answered answer, JsonNode body) {
        return new KeptAnswer(answer.status(), answer.headers(), ExactJson.write(body).getBytes(StandardCharsets.UTF_8));
    }

    int bytes() {
        return json.length;
    }

    Answered answer() {
        try {
            return new Answered(status, headers, new Content.Json(ExactJson.parse(json)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was written as JSON cannot be read again", impossible);
        }
    }
}
