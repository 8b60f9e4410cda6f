package io.gatewayassistant.execute;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.audit.AuditEvent;
import io.gatewayassistant.audit.AuditUnavailable;
import io.gatewayassistant.execute.approval.ApprovedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Failed;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.spi.Access;

/** What one request leaves on record, from its turn to its outcome. */
final class CallRecord {

    private final Recorder recorder;
    private final AuditEvent.Run run;
    private final Batch.Entry entry;
    private final long start = System.nanoTime();
    private @Nullable MatchedCall matched;
    private AuditEvent.@Nullable Approved approval;

    CallRecord(Recorder recorder, AuditEvent.Run run, Batch.Entry entry) {
        this.recorder = recorder;
        this.run = run;
        this.entry = entry;
    }

    /** The request is this call. */
    MatchedCall matched(MatchedCall call) {
        matched = call;
        return call;
    }

    /** The call is about to leave; refuses it where it would be off the record and must not be. */
    void leaving(ApprovedCall call) {
        approval = call.grant().map(grant -> new AuditEvent.Approved(grant.by(), grant.at())).orElse(null);
        if (call.access() == Access.READ) {
            return;
        }
        try {
            recorder.trail().sending(new AuditEvent.Sending(run, request(), approval));
        } catch (AuditUnavailable offTheRecord) {
            throw new CallRefused("not sent: the audit trail cannot be written, and nothing may be changed off the record; an "
                    + "administrator finds the cause in the gateway's log. Do not try again");
        }
    }

    void ended(CallOutcome outcome) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        recorder.trail().called(new AuditEvent.Called(run, request(), approval, switch (outcome) {
            case Answered answer -> new AuditEvent.Result(answer.status(), null, took);
            case Failed failed -> new AuditEvent.Result(null, failed.reason(), took);
        }));
    }

    private AuditEvent.Request request() {
        return matched == null ? recorder.raw(entry) : recorder.call(entry, matched);
    }
}
