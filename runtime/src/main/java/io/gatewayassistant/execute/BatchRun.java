package io.gatewayassistant.execute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.gatewayassistant.execute.approval.ApprovalNeeded;
import io.gatewayassistant.execute.approval.Plan;
import io.gatewayassistant.execute.approval.PlanBuilder;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.Excerpt;
import io.gatewayassistant.spi.Access;

/**
 * One batch on its way: one request after another, until its end or the first call that waits for a person. Some reads
 * are under way at a time; whatever could tell the difference waits for them: a request that refers to one, and
 * everything that changes something. All but the waiting for answers happens on the batch's own thread, and results are
 * taken in the order of the batch.
 */
final class BatchRun {

    private static final String UNPLANNABLE = "not sent: it needs a person's approval, and no plan could be made of it; try again";

    private final CallStages stages;
    private final Answers answers;
    private final BatchReport report;
    private final BatchRecord record;
    private final int parallelReads;
    private final Deque<Step> underWay = new ArrayDeque<>();

    /** @param parallelReads that are under way at most */
    BatchRun(CallStages stages, Answers answers, BatchReport report, BatchRecord record, int parallelReads) {
        this.stages = stages;
        this.answers = answers;
        this.report = report;
        this.record = record;
        this.parallelReads = parallelReads;
    }

    /** The plan of what is left, empty where nothing is. */
    Optional<Plan> run(List<Batch.Entry> entries, GrantedCalls granted) {
        for (int at = 0; at < entries.size(); at++) {
            Batch.Entry entry = entries.get(at);
            if (underWay.size() >= parallelReads) {
                finishOldest();
            }
            if (entry.refersToAny(underWay.stream().map(step -> step.entry().name()).collect(Collectors.toSet()))) {
                finishAll();
            }
            try {
                underWay.add(begin(entry, granted));
            } catch (ApprovalNeeded needed) {
                finishAll();
                Optional<Plan> plan = plan(entries.subList(at, entries.size()));
                if (plan.isPresent()) {
                    return plan;
                }
            }
        }
        finishAll();
        return Optional.empty();
    }

    private Step begin(Batch.Entry entry, GrantedCalls granted) {
        CallRecord call = record.begin(entry);
        try {
            return new Step(entry, call, result(entry, granted, call));
        } catch (CallRefused refused) {
            return new Step(entry, call, () -> CallResult.refused(refused));
        }
    }

    private Supplier<CallResult> result(Batch.Entry entry, GrantedCalls granted, CallRecord call) {
        Excerpt excerpt = Excerpt.of(entry.request());
        String kept = excerpt.from();
        if (kept != null) {
            return () -> kept(kept, excerpt);
        }
        MatchedCall matched = call.matched(granted.prepared(entry, answers, stages));
        if (matched.access() != Access.READ) {
            finishAll();
        }
        CallStages.UnderWay sent = granted.send(entry, matched, answers, stages, call);
        if (matched.access() != Access.READ) {
            CallOutcome outcome = sent.outcome();
            return () -> result(outcome, matched, excerpt);
        }
        return () -> result(sent.outcome(), matched, excerpt);
    }

    private CallResult kept(String handle, Excerpt excerpt) {
        try {
            return new CallResult(stages.kept(handle), CallResult.Remarks.NONE, excerpt);
        } catch (CallRefused refused) {
            return CallResult.refused(refused);
        }
    }

    private static CallResult result(CallOutcome outcome, MatchedCall matched, Excerpt excerpt) {
        return new CallResult(outcome, new CallResult.Remarks(matched.leftOut(), matched.warning()), excerpt);
    }

    /** Empty where the first of {@code rest} is refused already, and the batch goes on behind it. */
    private Optional<Plan> plan(List<Batch.Entry> rest) {
        PlanBuilder.Planned planned = PlanBuilder.plan(rest, answers, stages, report.results(), report.failed());
        Batch.Entry first = rest.getFirst();
        if (planned.plan().call(first.name()).isPresent()) {
            return Optional.of(planned.plan());
        }
        CallResult refused = CallResult.refused(planned.refused().getOrDefault(first.name(), UNPLANNABLE));
        finish(new Step(first, record.begin(first), () -> refused));
        return Optional.empty();
    }

    private void finishAll() {
        while (!underWay.isEmpty()) {
            finishOldest();
        }
    }

    private void finishOldest() {
        finish(underWay.remove());
    }

    private void finish(Step step) {
        CallResult result = step.result().get();
        answers.put(step.entry().name(), result.outcome());
        report.add(step.entry().name(), result);
        step.record().ended(result.outcome());
    }
}
