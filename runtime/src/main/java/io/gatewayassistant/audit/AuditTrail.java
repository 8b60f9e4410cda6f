package io.gatewayassistant.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;
import io.gatewayassistant.spi.AuditSink;

/** The chain of this process, and who is told of it. Thread-safe: entries are told in their order. */
public final class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    private final AuditChain chain;
    private final List<AuditSink> sinks;
    private final boolean required;
    private final SessionMarks marks = new SessionMarks();
    private AuditHead exported;

    /** Begins the chain. */
    AuditTrail(AuditChain chain, List<AuditSink> sinks, boolean required) {
        this.chain = chain;
        this.sinks = List.copyOf(sinks);
        this.required = required;
        append(new AuditEvent.Started(last().orElse(null)));
        exported = chain.head();
        tell("export the head to", sink -> sink.export(exported));
    }

    /**
     * Notes that a call is about to leave. Blocks until everybody was told.
     *
     * @throws AuditUnavailable where somebody did not take it, and every change must be on record
     */
    public synchronized void sending(AuditEvent.Sending event) {
        if (!append(event) && required) {
            throw new AuditUnavailable();
        }
    }

    /** Notes what a request came to. Blocks until everybody was told; whoever fails is logged. */
    public synchronized void called(AuditEvent.Called event) {
        append(event);
    }

    /** The same text for the same {@code credentials} as long as this process runs, which tells nothing else about them. */
    public String mark(String credentials) {
        return marks.of(credentials);
    }

    /** Exports the head, where it is another than the last time. */
    synchronized void exportHead() {
        if (!chain.head().equals(exported)) {
            exported = chain.head();
            tell("export the head to", sink -> sink.export(exported));
        }
    }

    synchronized void end() {
        append(new AuditEvent.Ended());
        exportHead();
    }

    private boolean append(AuditEvent event) {
        AuditEntry entry = chain.next(event);
        return tell("append an entry to", sink -> sink.append(entry));
    }

    private Optional<AuditHead> last() {
        for (AuditSink sink : sinks) {
            try {
                Optional<AuditHead> last = sink.last();
                if (last.isPresent()) {
                    return last;
                }
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The audit trail could not ask %s for its last entry", sink.getClass().getName());
            }
        }
        return Optional.empty();
    }

    private boolean tell(String what, Consumer<AuditSink> message) {
        boolean all = true;
        for (AuditSink sink : sinks) {
            try {
                message.accept(sink);
            } catch (RuntimeException failure) {
                all = false;
                LOG.errorf(failure, "The audit trail could not %s %s at %s", what, sink.getClass().getName(), chain.head());
            }
        }
        return all;
    }
}
