package io.gatewayassistant.execute;

import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.audit.AuditEvent;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallOutcome.Failed;

/** What one batch leaves on record: an entry for each request, whatever it came to. */
final class BatchRecord {

    private final Recorder recorder;
    private final AuditEvent.Run run;

    BatchRecord(Recorder recorder, ExecutionContext context) {
        SessionCredentials session = context.session();
        this.recorder = recorder;
        this.run = new AuditEvent.Run(context.caller().id(), context.caller().name(),
                recorder.trail().mark(session.cookieValue() + "\n" + session.authorization()), context.threadId(),
                context.run().id(),
                context.run().model());
    }

    /** A request has its turn. */
    CallRecord begin(Batch.Entry entry) {
        return new CallRecord(recorder, run, entry);
    }

    /** Nothing was sent of it. */
    void refused(Batch.Entry entry, String reason) {
        begin(entry).ended(new Failed(reason));
    }

    /** Nothing of the batch could be read. */
    void refused(String arguments, String reason) {
        refused(new Batch.Entry("", TextNode.valueOf(arguments)), reason);
    }
}
