package io.gatewayassistant.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.secret.SecretVault;

/**
 * A thread of one caller: what was asked and answered, and the run that is under way. Thread-safe; holds no lock while
 * anything else runs.
 */
final class Conversation {

    private final List<Turn> turns = new ArrayList<>();
    private final Shelf kept;
    private final SecretVault secrets = new SecretVault();
    private @Nullable Run active;

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
     * @throws ThreadBusy when another run is under way
     */
    synchronized void begin(Run run) {
        if (active != null) {
            throw new ThreadBusy();
        }
        Set<String> listed = Set.copyOf(run.question().earlierMessageIds());
        int kept = 0;
        while (kept < turns.size() && listed.contains(turns.get(kept).messageId())) {
            kept++;
        }
        turns.subList(kept, turns.size()).clear();
        turns.add(run.turn());
        active = run;
    }

    /** Ends {@code run}, after a last change of its turn. Without effect when the run has ended already. */
    synchronized void end(Run run, Consumer<Turn> settle) {
        if (active != run) {
            return;
        }
        settle.accept(run.turn());
        active = null;
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

    synchronized ThreadView view(String threadId) {
        return ThreadView.of(threadId, active != null, turns);
    }

    synchronized @Nullable Run active() {
        return active;
    }
}
