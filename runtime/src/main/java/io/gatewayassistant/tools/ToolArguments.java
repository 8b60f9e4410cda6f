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
    /** A question, a name or an address is short; what compares them need not be fast with long texts of a model's choice. */
    private static final int LONGEST = 8_000;

    private ToolArguments() {
    }

    /**
     * The one spelling of {@code raw} that the executor of a tool is given which only reads; execute has limits of its own.
     *
     * @throws UnreadableArguments where there is none
     */
    public static String canonical(String raw) {
        if (raw.length() > LONGEST) {
            throw new UnreadableArguments("they have more than " + LONGEST + " characters; say it shorter");
        }
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
