package io.gatewayassistant.chat;

import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.gatewayassistant.chat.agui.RunEvent;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * Drives one run from its first event to its last. However it ends, by an answer, a failure, a stop or a closed
 * connection, it ends once: the conversation is settled, and nothing is emitted afterwards.
 */
final class RunDriver {

    private static final Logger LOG = Logger.getLogger(RunDriver.class);

    private final Run run;
    private final RunStream stream;
    private final MultiEmitter<? super RunEvent> emitter;
    private final Runnable forget;
    private final AtomicReference<Subscription> subscription = new AtomicReference<>();
    private boolean ended;

    RunDriver(Run run, MultiEmitter<? super RunEvent> emitter, Runnable forget) {
        this.run = run;
        this.emitter = emitter;
        this.stream = new RunStream(run, emitter::emit);
        this.forget = forget;
    }

    void drive(Supplier<Multi<? extends ChatEvent>> loop) {
        drive(loop, new Ending.Completed());
    }

    /** A run that goes on with a call of an earlier one. */
    void resume(ToolExecutionRequest call, Supplier<Multi<? extends ChatEvent>> loop, Ending last) {
        stream.resumes(call);
        drive(loop, last);
    }

    private void drive(Supplier<Multi<? extends ChatEvent>> loop, Ending last) {
        synchronized (this) {
            stream.start();
        }
        emitter.onTermination(() -> end(new Ending.Stopped())); // also after an orderly end, without effect then
        run.onStop(() -> end(new Ending.Stopped()));
        if (run.stopped()) { // before anybody listened: no round would start, and nothing would end the run
            end(new Ending.Stopped());
            return;
        }
        Multi.createFrom().<ChatEvent> deferred(loop)
                .subscribe().with(this::subscribed, this::report, this::fail, () -> end(last));
    }

    private void subscribed(Subscription started) {
        subscription.set(started);
        started.request(Long.MAX_VALUE);
        if (run.stopped()) {
            started.cancel();
        }
    }

    private synchronized void report(ChatEvent event) {
        if (ended) {
            return;
        }
        if (event instanceof ChatEvent.ToolExecutedEvent executed && run.awaited().isPresent()) {
            end(new Ending.Interrupted(
                    new Waiting(run.awaited().get(), executed.getExecution().request(), run.turn())));
            return;
        }
        stream.report(event);
    }

    private void fail(Throwable failure) {
        Ending.Failed ending = Failures.explain(failure, run.model().label());
        LOG.warnf(failure, "Run %s failed: %s", run.request().runId(), ending.code());
        end(ending);
    }

    private void end(Ending ending) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            if (!(ending instanceof Ending.Completed)) {
                run.markStopped();
            }
        }
        // First: whoever reads the last event may answer it at once.
        run.conversation().end(run, ending, request -> run.unanswered(ending));
        stream.end(ending);
        emitter.complete();
        Subscription running = subscription.get();
        if (running != null && run.stopped()) {
            running.cancel();
        }
        forget.run();
    }
}
