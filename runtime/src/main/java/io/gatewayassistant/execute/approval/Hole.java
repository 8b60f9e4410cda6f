package io.gatewayassistant.execute.approval;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.Reference;

/**
 * A place of a planned call for a value that only exists after an earlier call of the plan.
 *
 * @param at {@code path}, {@code query}, or the JSON pointer in the body
 * @param reference where the value comes from
 */
record Hole(String at, Reference reference, HoleType type) {

    static final int MOST_CHARACTERS = 256;

    /** Refuses what the person did not approve: anything but one plain value of the declared type. */
    void check(Answers answers) {
        JsonNode value = answers.value(reference);
        if (!type.fits(value)) {
            throw refused("must be a " + type.word() + ", but is " + kind(value));
        }
        if (value.asText().length() > MOST_CHARACTERS) {
            throw refused("is longer than " + MOST_CHARACTERS + " characters");
        }
    }

    private CallRefused refused(String why) {
        return new CallRefused("not sent: the value of " + reference.text() + ", which this call was approved with, " + why
                + ". Read what is there now, and plan the call anew");
    }

    private static String kind(JsonNode value) {
        return value.isContainerNode() ? value.isArray() ? "a list" : "an object"
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
