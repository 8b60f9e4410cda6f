package io.gatewayassistant.spi;

import java.util.Optional;

/**
 * Takes the audit trail. Implemented by the host application as CDI beans; all of them are told, besides the log and what
 * {@code GET /assistant/audit} lists.
 * <p>
 * Called one entry after another, in order, on threads that may block; calls of the assistant wait meanwhile. An exception is
 * logged as an error, does not keep the entry from the other sinks, and with {@code audit.required} stops the assistant from
 * changing anything until entries are taken again.
 */
public interface AuditSink {

    /** Keeps {@code entry}. */
    void append(AuditEntry entry);

    /** Keeps where the chain ends now, best at a place that whoever can change the entries cannot change. */
    default void export(AuditHead head) {
    }

    /**
     * The end of the chain that an earlier process of this node wrote here, empty where there is none. Asked once, at
     * the start: the new chain names it, so that the end of the old one cannot be cut off unseen.
     */
    default Optional<AuditHead> last() {
        return Optional.empty();
    }
}
