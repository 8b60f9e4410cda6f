package io.gatewayassistant.execute;

import java.time.Duration;

import io.gatewayassistant.execute.request.CallRefused;

/** Under which the calls of a batch run. */
record Circumstances(ExecutionContext context, Deadline deadline, AnswerRoom room) {

    private static final String STOPPED = "not sent: the run was stopped";

    /** Refuses the next call where the person stopped the run, or the batch has used up its time. */
    void refuseWhenOver() {
        if (context.stopped().getAsBoolean()) {
            throw new CallRefused(STOPPED);
        }
        deadline.left(Duration.ZERO);
    }
}
