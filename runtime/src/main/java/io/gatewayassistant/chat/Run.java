package io.gatewayassistant.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.chat.agui.RunRequest;
import io.gatewayassistant.chat.provider.ChosenModel;
import io.gatewayassistant.execute.RunLabel;
import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.tools.ToolRun;

/**
 * One question until its answer. It is the memory id of the AI service's invocation: the loop hands it to the memory, the
 * model and the tools.
 */
public final class Run implements ToolRun {

    private final RunRequest request;
    private final Caller caller;
    private final SessionCredentials session;
    private final ChosenModel model;
    private final Conversation conversation;
    private final Turn turn;
    private final String systemPrompt;
    private final int maxToolCalls;
    private final AtomicInteger toolCalls = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger fetches = new AtomicInteger();
    private final List<String> sent = new ArrayList<>();
    private final List<RunEvent.Notice> notices = new CopyOnWriteArrayList<>();
    private final Sources sources = new Sources();
    private volatile @Nullable ApprovalRequest awaited;
    private volatile boolean stopped;
    private volatile Runnable whenStopped = () -> {
    };

    Run(RunRequest request, Caller caller, SessionCredentials session, ChosenModel model, Conversation conversation,
            Turn turn, String systemPrompt, int maxToolCalls) {
        this.request = request;
        this.caller = caller;
        this.session = session;
        this.model = model;
        this.conversation = conversation;
        this.turn = turn;
        this.systemPrompt = systemPrompt;
        this.maxToolCalls = maxToolCalls;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String threadId() {
        return request.threadId();
    }

    @Override
    public RunLabel label() {
        return new RunLabel(request.runId(), model.label());
    }

    @Override
    public SessionCredentials session() {
        return session;
    }

    @Override
    public SecretVault secrets() {
        return conversation.secrets();
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public Shelf kept() {
        return conversation.kept();
    }

    @Override
    public boolean takeBatch(int most) {
        return batches.incrementAndGet() <= most;
    }

    @Override
    public boolean takeFetch(int most) {
        return fetches.incrementAndGet() <= most;
    }

    @Override
    public synchronized void sent(String call) {
        sent.add(call);
    }

    @Override
    public void awaits(ApprovalRequest approval) {
        awaited = approval;
    }

    /** What the run waits for: from then on no tool call starts, and it ends with the result of this one. */
    Optional<ApprovalRequest> awaited() {
        return Optional.ofNullable(awaited);
    }

    /** Something that the person should know before the answer begins; told before the run is driven. */
    void tell(RunEvent.Notice notice) {
        notices.add(notice);
    }

    /** What the person should know before the answer begins. */
    List<RunEvent.Notice> notices() {
        return request.secretsRemoved()
                ? Stream.concat(notices.stream(), Stream.of(RunEvent.Notice.SECRET_MASKED)).toList()
                : List.copyOf(notices);
    }

    Sources sources() {
        return sources;
    }

    RunRequest request() {
        return request;
    }

    ChosenModel model() {
        return model;
    }

    Conversation conversation() {
        return conversation;
    }

    Turn turn() {
        return turn;
    }

    String systemPrompt() {
        return systemPrompt;
    }

    int maxToolCalls() {
        return maxToolCalls;
    }

    /** Takes one tool call from the budget; false when it is used up. */
    boolean takeToolCall() {
        return toolCalls.incrementAndGet() <= maxToolCalls;
    }

    /** Whether the next round must answer without tools. */
    boolean toolBudgetUsedUp() {
        return toolCalls.get() >= maxToolCalls;
    }

    /** From now on no tool call, model round or admin call of this run starts. */
    void markStopped() {
        stopped = true;
    }

    void onStop(Runnable action) {
        whenStopped = action;
    }

    /** Ends the run on behalf of the person. */
    void stop() {
        markStopped();
        whenStopped.run();
    }

    /** What an unanswered tool call is told at this ending: a write that has left is never kept quiet. */
    synchronized String unanswered(Ending ending) {
        if (sent.isEmpty()) {
            return ending.unanswered();
        }
        return ending.unanswered() + " Sent before that, with the outcome unknown: " + String.join(", ", sent)
                + ". Read the current state before changing anything again.";
    }

    /** The calls whose outcome is known now need no mention at a stop. */
    synchronized void answered() {
        sent.clear();
    }
}
