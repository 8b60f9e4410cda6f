package io.gatewayassistant.execute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.approval.Grant;
import io.gatewayassistant.execute.approval.Plan;
import io.gatewayassistant.execute.approval.PlannedCall;
import io.gatewayassistant.execute.approval.TargetState;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallRefused;

/** The calls of a batch that a person has approved. All others are sent only where nobody need be asked. */
final class GrantedCalls {

    static final GrantedCalls NONE = new GrantedCalls(Map.of(), Set.of(), null);

    private static final String REMOVED = "not sent: the person took this call out of the plan";

    private final Map<String, PlannedCall> calls;
    private final Set<String> removed;
    private final @Nullable Grant grant;
    private boolean sent;

    private GrantedCalls(Map<String, PlannedCall> calls, Set<String> removed, @Nullable Grant grant) {
        this.calls = calls;
        this.removed = removed;
        this.grant = grant;
    }

    static GrantedCalls of(Plan plan, Set<String> removed, Grant grant) {
        Map<String, PlannedCall> calls = new LinkedHashMap<>();
        plan.calls().forEach(call -> calls.put(call.name(), call));
        return new GrantedCalls(calls, removed, grant);
    }

    /** Refuses the whole plan where a call of it, or what it would change, is not what it was when the plan was shown. */
    void requireUnchanged(Answers answers, CallStages stages) {
        calls.values().stream().filter(call -> !removed.contains(call.name())).forEach(call -> {
            MatchedCall shown = shown(call, answers, stages);
            call.checkSame(shown);
            requireTarget(call, shown, stages, "nothing of the plan was sent: what " + call.name() + " changes (" + shown.path()
                    + ") is not what it was when the plan was shown. Read it again, and plan anew");
        });
    }

    /** The call that {@code entry} means, resolved as far as it is going to be. */
    MatchedCall prepared(Batch.Entry entry, Answers answers, CallStages stages) {
        if (removed.contains(entry.name())) {
            throw new CallRefused(REMOVED);
        }
        PlannedCall planned = calls.get(entry.name());
        if (planned == null) {
            return stages.matched(entry.request(), answers);
        }
        planned.checkHoles(answers);
        return stages.matched(planned.request(), answers);
    }

    CallStages.UnderWay send(Batch.Entry entry, MatchedCall matched, Answers answers, CallStages stages, CallRecord record) {
        PlannedCall planned = calls.get(entry.name());
        if (planned == null || grant == null) {
            return stages.sendUnasked(matched, record::leaving);
        }
        MatchedCall shown = shown(planned, answers, stages);
        if (sent && planned.target().ifMatch().isEmpty()) {
            requireTarget(planned, shown, stages, "not sent: " + shown.path() + " is not what it was when the plan was shown."
                    + " Read it again, and plan anew");
        }
        sent = true;
        return stages.sendGranted(matched, planned, shown, grant, record::leaving);
    }

    private static void requireTarget(PlannedCall call, MatchedCall shown, CallStages stages, String otherwise) {
        if (call.target().known() && !TargetState.of(stages.read(shown)).equals(call.target())) {
            throw new CallRefused(otherwise);
        }
    }

    /** As the person saw it: with its holes open, though by now their values may be known. */
    private static MatchedCall shown(PlannedCall call, Answers answers, CallStages stages) {
        return stages.matched(call.request(), answers.expecting(call.sources()));
    }
}
