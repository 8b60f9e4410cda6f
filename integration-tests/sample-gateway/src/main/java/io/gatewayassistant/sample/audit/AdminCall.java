package io.gatewayassistant.sample.audit;

import java.time.Instant;

/**
 * A call of the admin API that was answered.
 *
 * @param user who was logged in, or whose API key it was
 * @param run the assistant's run that says it made the call, empty where none does
 * @param askedBy the person for whom the assistant says that it made the call
 */
public record AdminCall(Instant at, String method, String path, int status, String user, String run, String askedBy) {

    /** Whether the call says that the assistant made it. */
    public boolean byAssistant() {
        return !run.isEmpty();
    }
}
