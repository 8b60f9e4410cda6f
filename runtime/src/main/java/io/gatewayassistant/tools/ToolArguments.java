package io.gatewayassistant.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.BatchRefused;

/**
 * The arguments of a tool call, read from the raw text that a model wrote. Everybody who shows, keeps or runs a call reads them
 * here, so that there is one reading of a text: a key that is given twice makes it unreadable.
 */
public final class ToolArguments {

    private static final String NOTHING = "{}";

    private ToolArguments() {
    }

    /**
     * The one spelling of {@code raw} that the tool's executor is given.
     *
     * @throws UnreadableArguments where there is none
     */
    public static String canonical(String raw) {
        try {
            JsonNode read = ExactJson.parseStrictly(raw);
            if (!read.isObject()) {
                throw new UnreadableArguments("they are no JSON object");
            }
            return ExactJson.write(read);
        } catch (JsonProcessingException invalid) {
            throw new UnreadableArguments(invalid.getOriginalMessage());
        }
    }

    /** The call as it was understood, for people: an empty object where the text cannot be read. */
    public static String shown(String tool, String raw) {
        try {
            return tool.equals(ExecuteTool.NAME) ? ExactJson.write(Batch.parse(raw).json()) : canonical(raw);
        } catch (UnreadableArguments | BatchRefused unreadable) {
            return NOTHING;
        }
    }
}
