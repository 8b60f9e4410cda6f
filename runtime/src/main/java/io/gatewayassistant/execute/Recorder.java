package io.gatewayassistant.execute;

import java.util.Map;
import java.util.TreeMap;

import io.gatewayassistant.audit.AuditEvent;
import io.gatewayassistant.audit.AuditTrail;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.secret.WrittenSecrets;

/** Puts requests on record as they were understood, without secrets. */
final class Recorder {

    private final AuditTrail trail;
    private final WrittenSecrets secrets;

    Recorder(AuditTrail trail, WrittenSecrets secrets) {
        this.trail = trail;
        this.secrets = secrets;
    }

    BatchRecord batch(ExecutionContext context) {
        return new BatchRecord(this, context);
    }

    AuditTrail trail() {
        return trail;
    }

    /** A request that is no call. */
    AuditEvent.Request raw(Batch.Entry entry) {
        return new AuditEvent.Request(entry.name(), null, secrets.masked(entry.request()));
    }

    AuditEvent.Request call(Batch.Entry entry, MatchedCall matched) {
        AuditEvent.Call call = matched.onRecord();
        Map<String, String> headers = new TreeMap<>();
        call.headers().forEach((name, value) -> headers.put(name, secrets.masked(value, matched.called())));
        return new AuditEvent.Request(entry.name(),
                new AuditEvent.Call(call.method(), secrets.masked(call.path(), matched.called()),
                        call.query() == null ? null : secrets.masked(call.query(), matched.called()), headers,
                        call.body() == null ? null : secrets.masked(call.body(), matched.called()), call.operation(),
                        call.access()),
                null);
    }
}
