package io.gatewayassistant.audit;

import java.time.Clock;
import java.util.List;

import io.gatewayassistant.spi.AuditSink;

/** Trails for tests of other packages. */
public final class AuditTrails {

    private AuditTrails() {
    }

    public static AuditTrail of(AuditSink sink) {
        return of(sink, false);
    }

    public static AuditTrail of(AuditSink sink, boolean required) {
        return new AuditTrail(new AuditChain("chain", new AuditJson(1 << 16), Clock.systemUTC()), List.of(sink), required);
    }
}
