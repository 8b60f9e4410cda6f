package io.gatewayassistant.execute;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.execute.approval.Approval;
import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.ApprovalRules;
import io.gatewayassistant.execute.approval.Approvals;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.approval.EditedPlan;
import io.gatewayassistant.execute.approval.Plan;
import io.gatewayassistant.execute.call.CallRules;
import io.gatewayassistant.execute.call.Fence;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.BatchRefused;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.CallAuthorizer;

/**
 * Runs the requests of a model against the admin API, as if one after another. Each is resolved from earlier answers, then
 * checked whole, then sent; nothing is resolved after the check. At the first call that a person must approve it makes a
 * plan and returns; the plan is run, or refused, when the person has answered.
 */
public final class BatchExecutor {

    private static final Logger LOG = Logger.getLogger(BatchExecutor.class);

    private final CallStages.Surroundings surroundings;
    private final Approvals approvals;
    private final Recorder recorder;

    /** What no setting changes. */
    record Rules(AdminBaseUrl base, CredentialSource credentials, CallRules calls, Fence fence, ApprovalRules approval,
            Limits limits) {
    }

    BatchExecutor(Supplier<Optional<Catalog>> catalog, Supplier<AssistantSettings> settings,
            List<CallAuthorizer> authorizers, Rules rules, AdminApi api, Approvals approvals, Recorder recorder) {
        this.surroundings = new CallStages.Surroundings(catalog, settings, authorizers, rules, api);
        this.approvals = approvals;
        this.recorder = recorder;
    }

    /**
     * Blocks until all requests have come to something, or the next one waits for a person. Never throws for what a model wrote
     * or the admin API did.
     *
     * @param arguments the raw text of the batch, as the model wrote it
     */
    public BatchOutcome execute(String arguments, ExecutionContext context) {
        Batch batch;
        try {
            batch = Batch.parse(arguments).ofAtMost(limits().requests());
        } catch (BatchRefused unreadable) {
            record(context).refused(arguments, unreadable.reason());
            return BatchReport.refused(unreadable.reason());
        }
        return run(batch.entries(), GrantedCalls.NONE, new Answers(limits().requestBytes()),
                new BatchReport(context.kept()), context);
    }

    /**
     * Does with a plan what the person decided. Blocks.
     *
     * @param id of the interrupt
     * @throws ApprovalGone where this person has no such plan in this thread that could
     *         still be approved; nothing is sent then
     */
    public BatchOutcome decide(String id, Decision decision, ExecutionContext context) {
        Approval approval = approvals.take(context.caller().id(), context.threadId(), id);
        return switch (decision) {
            case Decision.Approve approve -> approved(approval, approve, context);
            case Decision.Deny deny -> refused(approval.plan(), context, deny.words().isBlank()
                    ? "not sent: the person refused this"
                    : "not sent: the person refused this, and said: " + deny.words());
            case Decision.Drop drop -> refused(approval.plan(), context, "not sent: the person dropped the plan");
        };
    }

    /**
     * Refuses a plan whose person asked something else instead, and puts that on record. Blocks; without effect where the plan
     * cannot be approved any more.
     */
    public void abandon(String id, ExecutionContext context) {
        try {
            Plan plan = approvals.take(context.caller().id(), context.threadId(), id).plan();
            putOnRecord(plan, context, "not sent: the person asked something else instead");
        } catch (ApprovalGone decidedOrExpired) {
            // what became of it is on record already
        }
    }

    private BatchOutcome approved(Approval approval, Decision.Approve decision, ExecutionContext context) {
        Plan plan = approval.plan();
        Answers answers = new Answers(limits().requestBytes());
        plan.answers().forEach(answers::put);
        CallStages stages = stages(context);
        try {
            Plan edited = EditedPlan.of(plan, decision, answers, stages);
            GrantedCalls granted = GrantedCalls.of(edited, decision.remove(), approvals.grant(approval));
            granted.requireUnchanged(answers, stages);
            return run(plan.entries(), granted, answers, report(plan, context), context, stages);
        } catch (CallRefused refused) {
            return refused(plan, context, refused.reason());
        }
    }

    private BatchResult refused(Plan plan, ExecutionContext context, String reason) {
        BatchReport report = report(plan, context);
        plan.entries().forEach(entry -> report.add(entry.name(), CallResult.refused(reason)));
        putOnRecord(plan, context, reason);
        return report.result();
    }

    private void putOnRecord(Plan plan, ExecutionContext context, String reason) {
        BatchRecord record = record(context);
        plan.entries().forEach(entry -> record.refused(entry, reason));
    }

    private static BatchReport report(Plan plan, ExecutionContext context) {
        return new BatchReport(context.kept(), plan.results(), plan.failed());
    }

    private BatchOutcome run(List<Batch.Entry> entries, GrantedCalls granted, Answers answers, BatchReport report,
            ExecutionContext context) {
        return run(entries, granted, answers, report, context, stages(context));
    }

    private BatchOutcome run(List<Batch.Entry> entries, GrantedCalls granted, Answers answers, BatchReport report,
            ExecutionContext context, CallStages stages) {
        BatchRecord record = record(context);
        return new BatchRun(stages, answers, report, record, limits().parallelReads()).run(entries, granted)
                .<BatchOutcome> map(plan -> waiting(plan, record, context))
                .orElseGet(report::result);
    }

    private BatchOutcome waiting(Plan plan, BatchRecord record, ExecutionContext context) {
        ApprovalRequest asked;
        try {
            asked = approvals.ask(plan, context.caller().id(), context.threadId());
        } catch (RuntimeException failure) { // what ran before the plan must be told all the same, or it is done again
            LOG.error("A plan could not be stored for approval, so nothing of it is sent", failure);
            return refused(plan, context, "not sent: nobody could be asked for approval; the gateway's log says why");
        }
        plan.entries().forEach(entry -> record.refused(entry, "not sent yet: a person is asked for approval"));
        return new BatchOutcome.Waiting(asked);
    }

    private BatchRecord record(ExecutionContext context) {
        return recorder.batch(context);
    }

    private CallStages stages(ExecutionContext context) {
        return new CallStages(surroundings,
                new Circumstances(context, new Deadline(limits().batchTime()), new AnswerRoom(limits().answerBytes())));
    }

    private Limits limits() {
        return surroundings.rules().limits();
    }
}
