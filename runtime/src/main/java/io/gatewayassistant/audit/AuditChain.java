package io.gatewayassistant.audit;

import java.time.Clock;

import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;

/** Makes entries, each of which holds the hash of the one before. Confined to its owner's lock. */
final class AuditChain {

    private final String id;
    private final AuditJson json;
    private final Clock clock;
    private long sequence;
    private String hash = AuditLine.NO_HASH;

    AuditChain(String id, AuditJson json, Clock clock) {
        this.id = id;
        this.json = json;
        this.clock = clock;
    }

    AuditEntry next(AuditEvent event) {
        String line = AuditLine.write(id, ++sequence, hash, clock.instant().toString(), AuditJson.write(json.event(event)));
        hash = line.substring(line.length() - 66, line.length() - 2);
        return new AuditEntry(head(), line);
    }

    /** Only after the first entry. */
    AuditHead head() {
        return new AuditHead(id, sequence, hash);
    }
}
