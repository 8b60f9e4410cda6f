package io.gatewayassistant.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.AnswerFeedback;

/**
 * A thread of one caller: what was asked and answered, and the run that is under way. Thread-safe; holds no lock while
 * anything else runs.
 */
final class Conversation {

    private final List<Turn> turns = new ArrayList<>();
    private final Shelf kept;
    private final SecretVault secrets = new SecretVault();
    private @Nullable Run active;
    private @Nullable Waiting waiting;

    /** @param kept where large answers are kept for this thread */
    Conversation(Shelf kept) {
        this.kept = kept;
    }

    Shelf kept() {
        return kept;
    }

    /**
     * Starts a run with a new turn. What the client lists as earlier questions may only shorten this thread: turns from
     * the first one on that the client does not list are dropped, which is how an edit or a retry arrives.
     *
     * <p>
     * A question while something waits for the person is a refusal of that.
     *
     * @return what waited
     * @throws ThreadBusy when another run is under way
     */
    synchronized Optional<Waiting> begin(Run run, Question question) {
        if (active != null) {
            throw new ThreadBusy();
        }
        Optional<Waiting> refused = Optional.ofNullable(waiting);
        refused.ifPresent(call -> {
            call.turn().stop();
            call.turn().settle(request -> Waiting.ASKED_ELSE, "(not approved)");
        });
        waiting = null;
        Set<String> listed = Set.copyOf(question.earlierMessageIds());
        if (turns.isEmpty() && !listed.isEmpty()) {
            run.tell(RunEvent.Notice.THREAD_LOST);
        }
        int kept = 0;
        while (kept < turns.size() && listed.contains(turns.get(kept).messageId())) {
            kept++;
        }
        turns.subList(kept, turns.size()).clear();
        turns.add(run.turn());
        active = run;
        return refused;
    }

    /**
     * What waits for the person under this id.
     *
     * @throws ThreadBusy when a run is under way: it may be the one that goes on with it
     */
    synchronized Optional<Waiting> waiting(String interruptId) {
        if (active != null) {
            throw new ThreadBusy();
        }
        return Optional.ofNullable(waiting).filter(call -> call.approval().id().equals(interruptId));
    }

    /**
     * Starts a run that goes on with {@code call}.
     *
     * @throws ThreadBusy when another run is under way, or has gone on with it
     */
    synchronized void resume(Run run, Waiting call) {
        if (active != null || waiting != call) {
            throw new ThreadBusy();
        }
        waiting = null;
        active = run;
    }

    /**
     * Ends {@code run}; without effect when it has ended already.
     *
     * @param unanswered the result of a call that has none by now
     */
    synchronized void end(Run run, Ending ending, Function<ToolExecutionRequest, String> unanswered) {
        if (active != run) {
            return;
        }
        active = null;
        if (ending instanceof Ending.Interrupted interrupted) {
            waiting = interrupted.waiting();
            run.turn().settleAllBut(interrupted.waiting().call(), unanswered);
            return;
        }
        if (ending instanceof Ending.Stopped || ending instanceof Ending.Dropped) {
            run.turn().stop();
        }
        run.turn().settle(unanswered, ending.lastWord());
    }

    /** Gives the call that {@code run} goes on with its result. */
    synchronized void answer(Run run, ToolExecutionRequest call, String result, boolean failed) {
        add(run, ToolExecutionResultMessage.from(call, result));
        if (failed) {
            failed(run, call.id());
        }
    }

    /** Adds to the turn of {@code run}; what arrives after the run's end is dropped. */
    synchronized void add(Run run, ChatMessage message) {
        if (active == run) {
            run.turn().add(message);
        }
    }

    /** Notes that a tool call of {@code run} did not do what it was asked. */
    synchronized void failed(Run run, String callId) {
        run.turn().failed(callId);
    }

    /** The latest whole turns of at most {@code maxMessages} messages, and the current turn in any case. */
    synchronized List<ChatMessage> history(int maxMessages) {
        int from = turns.size();
        int count = 0;
        while (from > 0 && (from == turns.size() || count + turns.get(from - 1).size() <= maxMessages)) {
            count += turns.get(--from).size();
        }
        return turns.subList(from, turns.size()).stream().flatMap(turn -> turn.messages().stream()).toList();
    }

    /** Ids of the tool calls of {@code run} so far. */
    synchronized List<String> callIds(Run run) {
        return run.turn().messages().stream()
                .filter(AiMessage.class::isInstance)
                .flatMap(message -> ((AiMessage) message).toolExecutionRequests().stream())
                .map(ToolExecutionRequest::id)
                .toList();
    }

    /** Gone with the thread. */
    SecretVault secrets() {
        return secrets;
    }

    /** Whether a question with this id was asked here. */
    synchronized boolean holds(String messageId) {
        return turns.stream().anyMatch(turn -> turn.messageId().equals(messageId));
    }

    /** Keeps what the person thinks of an answer for as long as the question is here. */
    synchronized void rate(AnswerFeedback feedback) {
        turns.stream().filter(turn -> turn.messageId().equals(feedback.messageId())).forEach(turn -> turn.rate(feedback));
    }

    synchronized ThreadView view(String threadId) {
        return ThreadView.of(threadId, active != null, turns, waiting);
    }

    synchronized @Nullable Run active() {
        return active;
    }
}
