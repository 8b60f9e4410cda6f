package io.gatewayassistant.execute.kept;

import java.util.Optional;
import java.util.function.LongConsumer;

import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;

/** The kept answers of one thread. What is kept is what the model may see, never more. */
public final class Shelf {

    private final KeptAnswers all;
    private volatile boolean closed;

    Shelf(KeptAnswers all) {
        this.all = all;
    }

    /** The handle to find it by; empty where it holds nothing to select from, or is too large to keep. */
    public Optional<String> keep(Answered answer) {
        return !closed && answer.content() instanceof Content.Json json
                ? all.keep(this, KeptAnswer.of(answer, json.value()))
                : Optional.empty();
    }

    /**
     * Empty where this thread never had it, or no longer.
     *
     * @param reading told how many bytes it has as text before it is read; may refuse by what it throws
     */
    public Optional<Answered> find(String handle, LongConsumer reading) {
        return all.find(this, handle).map(kept -> {
            reading.accept(kept.bytes());
            return kept.answer();
        });
    }

    /** The thread is gone: nothing is kept from now on. */
    public void close() {
        closed = true;
        all.clear(this);
    }
}
