package io.gatewayassistant.audit;

import org.jboss.logging.Logger;

import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;
import io.gatewayassistant.spi.AuditSink;

/** Writes the trail to log categories of its own, which an installation can send where it wants. */
final class AuditLog implements AuditSink {

    private static final Logger ENTRIES = Logger.getLogger("io.gatewayassistant.audit.entry");
    private static final Logger HEADS = Logger.getLogger("io.gatewayassistant.audit.head");

    @Override
    public void append(AuditEntry entry) {
        ENTRIES.info(entry.line());
    }

    @Override
    public void export(AuditHead head) {
        HEADS.info(head);
    }
}
