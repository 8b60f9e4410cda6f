package io.gatewayassistant.execute;

import java.util.List;
import java.util.Optional;

import io.gatewayassistant.execute.approval.ApprovalNeeded;
import io.gatewayassistant.execute.approval.Plan;
import io.gatewayassistant.execute.approval.PlanBuilder;
import io.gatewayassistant.execute.call.Answers;
import io.gatewayassistant.execute.call.Batch;
import io.gatewayassistant.execute.call.CallRefused;
import io.gatewayassistant.execute.call.Excerpt;
import io.gatewayassistant.execute.call.MatchedCall;

/** One batch on its way: one request after another, until its end or the first call that waits for a person. */
final class BatchRun {

    private static final String UNPLANNABLE = "not sent: it needs a person's approval, and no plan could be made of it; try again";

    private final CallStages stages;
    private final Answers answers;
    private final BatchReport report;

    BatchRun(CallStages stages, Answers answers, BatchReport report) {
        this.stages = stages;
        this.answers = answers;
        this.report = report;
    }

    /** The plan of what is left, empty where nothing is. */
    Optional<Plan> run(List<Batch.Entry> entries, GrantedCalls granted) {
        for (int at = 0; at < entries.size(); at++) {
            Batch.Entry entry = entries.get(at);
            try {
                finish(entry.name(), result(entry, granted));
            } catch (ApprovalNeeded needed) {
                Optional<Plan> plan = plan(entries.subList(at, entries.size()));
                if (plan.isPresent()) {
                    return plan;
                }
            }
        }
        return Optional.empty();
    }

    private CallResult result(Batch.Entry entry, GrantedCalls granted) {
        try {
            Excerpt excerpt = Excerpt.of(entry.request());
            String kept = excerpt.from();
            if (kept != null) {
                return new CallResult(stages.kept(kept), CallResult.Remarks.NONE, excerpt);
            }
            MatchedCall matched = granted.prepared(entry, answers, stages);
            return new CallResult(granted.send(entry, matched, answers, stages),
                    new CallResult.Remarks(matched.leftOut(), matched.warning()), excerpt);
        } catch (CallRefused refused) {
            return CallResult.refused(refused);
        }
    }

    /** Empty where the first of {@code rest} is refused already, and the batch goes on behind it. */
    private Optional<Plan> plan(List<Batch.Entry> rest) {
        PlanBuilder.Planned planned = PlanBuilder.plan(rest, answers, stages, report.results(), report.failed());
        String first = rest.getFirst().name();
        if (planned.plan().call(first).isPresent()) {
            return Optional.of(planned.plan());
        }
        finish(first, CallResult.refused(planned.refused().getOrDefault(first, UNPLANNABLE)));
        return Optional.empty();
    }

    private void finish(String name, CallResult result) {
        answers.put(name, result.outcome());
        report.add(name, result);
    }
}
