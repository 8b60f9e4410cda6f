package io.gatewayassistant.execute;

import io.gatewayassistant.execute.approval.ApprovalRequest;

/** What became of a batch. */
public sealed interface BatchOutcome permits BatchResult, BatchOutcome.Waiting {

    /** It waits for a person; what comes before the first call that needs approval has run. */
    record Waiting(ApprovalRequest approval) implements BatchOutcome {
    }
}
