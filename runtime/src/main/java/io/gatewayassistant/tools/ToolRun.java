package io.gatewayassistant.tools;

import io.gatewayassistant.execute.RunLabel;
import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.Caller;

/**
 * The run that a tool is called in. It is the memory id of the AI service's invocation, so that the tools are handed
 * it without any thread-bound state.
 */
public interface ToolRun {

    Caller caller();

    String threadId();

    /** What the run is known by in trails and logs. */
    RunLabel label();

    SessionCredentials session();

    /** The secrets that answers in this thread held, and the handles that the model knows them by. */
    SecretVault secrets();

    /** Whether the person stopped the run or went away: nothing may be sent any more. */
    boolean stopped();

    /** Where the thread keeps answers that are too large to show. */
    Shelf kept();

    /** Takes one batch of calls from the budget of the message; false when {@code most} are taken. */
    boolean takeBatch(int most);

    /** Takes one fetch of a documentation page from the budget of the message; false when {@code most} are taken. */
    boolean takeFetch(int most);

    /** Notes that a write or delete has left for the admin API, as {@code METHOD path}. */
    void sent(String call);

    /** Notes that the tool call under way waits for a person, so that the run has to end here. */
    void awaits(ApprovalRequest approval);
}
