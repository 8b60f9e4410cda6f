package io.gatewayassistant.execute;

import java.util.List;

import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Failed;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.Excerpt;

/**
 * What a request of a batch came to, with what it asked to see of it.
 *
 * @param outcome what references see
 * @param remarks what the model should know besides
 */
record CallResult(CallOutcome outcome, Remarks remarks, Excerpt excerpt) {

    /**
     * What the model should know of a call that was sent.
     *
     * @param leftOut headers that were not sent
     * @param warning what does not fit the document, empty where all fits
     */
    record Remarks(List<String> leftOut, String warning) {

        static final Remarks NONE = new Remarks(List.of(), "");
    }

    static CallResult refused(CallRefused refused) {
        return refused(refused.reason());
    }

    static CallResult refused(String reason) {
        return new CallResult(new Failed(reason), Remarks.NONE, Excerpt.WHOLE);
    }
}
