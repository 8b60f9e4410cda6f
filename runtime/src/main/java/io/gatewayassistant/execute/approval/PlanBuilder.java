package io.gatewayassistant.execute.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.call.FencedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.Excerpt;
import io.gatewayassistant.execute.request.Reference;
import io.gatewayassistant.execute.request.ReferencePlace;
import io.gatewayassistant.execute.secret.Placed;
import io.gatewayassistant.execute.secret.SecretRules;
import io.gatewayassistant.spi.Access;

/**
 * Makes a plan of what is left of a batch: all calls that can be shown now, with holes for plain values that only exist after
 * an earlier one. The plan ends before the first call that needs approval and more than that; it gets a plan of its own later.
 */
public final class PlanBuilder {

    private final Stages stages;
    private final Answers answers;
    private final Set<String> pending = new LinkedHashSet<>();
    private final Map<String, Operation> sources = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    /** What requests that are not on the card read, by their names. */
    private final Map<String, String> reads = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<PlannedCall> calls = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final ArrayNode card = JsonNodeFactory.instance.arrayNode();

    /**
     * What came of it.
     *
     * @param refused why a call that needs approval cannot even be planned, by request name
     */
    public record Planned(Plan plan, Map<String, String> refused) {
    }

    /** The stages before approval, for the run that the plan is made in. */
    public interface Stages {

        /** @throws CallRefused where the request means no call */
        MatchedCall matched(JsonNode request, Answers answers);

        /** @throws CallRefused where the administrator's switches are against it */
        void requirePermission(MatchedCall call);

        /**
         * The call behind all stages before approval; for calls without holes.
         *
         * @throws CallRefused where one is against it
         */
        FencedCall fenced(MatchedCall call);

        boolean needsApproval(MatchedCall call);

        /**
         * Whether what {@code reference} points to in an answer of {@code source} is a secret, as far as that is known before.
         */
        boolean isSecret(Reference reference, Operation source);

        /** What is at the address of {@code call} now. */
        CallOutcome read(MatchedCall call);

        /** Hides from now on the secrets that a person wrote into {@code call}: the admin API may repeat them. */
        void remember(MatchedCall call);
    }

    private PlanBuilder(Stages stages, Answers answers) {
        this.stages = stages;
        this.answers = answers;
    }

    /**
     * Blocks, to read what the calls would change.
     *
     * @param rest what is left, from the first call that needs approval on
     * @param answers so far
     * @param results of the requests before, as the model reads them
     */
    public static Planned plan(List<Batch.Entry> rest, Answers answers, Stages stages, Map<String, JsonNode> results,
            boolean failed) {
        PlanBuilder builder = new PlanBuilder(stages, answers);
        for (Batch.Entry entry : rest) {
            if (!builder.add(entry)) {
                break;
            }
        }
        return new Planned(new Plan(rest, builder.calls, builder.needed(rest), results, failed, builder.card),
                Map.copyOf(builder.refused));
    }

    /**
     * False where the plan must end before this request. A request that is refused now is refused again when its turn comes.
     */
    private boolean add(Batch.Entry entry) {
        try {
            if (Excerpt.of(entry.request()).from() != null) {
                pending.add(entry.name());
                return true;
            }
            List<ReferencePlace> open = ReferencePlace.of(entry.request()).stream()
                    .filter(place -> pending.contains(place.reference().request())).toList();
            MatchedCall shown = stages.matched(entry.request(), answers.expecting(pending));
            boolean gated = stages.needsApproval(shown);
            if (!gated && shown.access() == Access.READ) {
                read(entry.name(), shown, open);
                return true;
            }
            stages.requirePermission(shown);
            Optional<List<Hole>> holes = Holes.of(shown, open, sources);
            if (holes.isEmpty()) {
                return !gated;
            }
            if (holes.get().stream().anyMatch(hole -> !sources.containsKey(hole.reference().request()))) {
                return false; // where it comes from cannot be shown, but itself can be, once it is there
            }
            if (!holes.get().isEmpty()
                    && (SecretRules.mayCarry(shown.json()) || holes.get().stream().anyMatch(this::isSecret))) {
                return false; // where the secret comes from and goes could not be shown
            }
            List<Placed> secrets = holes.get().isEmpty() ? stages.fenced(shown).secrets().placed() : List.of();
            plan(entry, shown, holes.get(), open, secrets);
            return true;
        } catch (CallRefused reason) {
            if (!calls.isEmpty() && referred(entry.request()).stream().anyMatch(pending::contains)) {
                return false; // it may be a call once that answer is there
            }
            refused.put(entry.name(), reason.reason());
            return true;
        }
    }

    /** Only of a reading request that its address tells all of a person could be told what it reads. */
    private void read(String name, MatchedCall shown, List<ReferencePlace> open) {
        expect(name, shown, open);
        boolean fromPlan = open.stream().map(place -> place.reference().request())
                .allMatch(source -> calls.stream().anyMatch(call -> call.name().equals(source)));
        if (fromPlan && shown.json() == null && shown.unusualHeaders().isEmpty()) {
            reads.put(name, shown.verb() + " " + address(shown));
            return;
        }
        sources.remove(name);
    }

    private static String address(MatchedCall read) {
        int query = read.pathAndQuery().indexOf('?');
        return read.path() + (query < 0 ? "" : read.pathAndQuery().substring(query));
    }

    private boolean isSecret(Hole hole) {
        Operation source = sources.get(hole.reference().request());
        return source != null && stages.isSecret(hole.reference(), source);
    }

    private void plan(Batch.Entry entry, MatchedCall shown, List<Hole> holes, List<ReferencePlace> open,
            List<Placed> secrets) {
        RoundedNumbers.in(shown.json()); // first, since it may refuse
        PlanCard.Comparison comparison = comparison(shown, holes);
        TargetState target = comparison instanceof PlanCard.Comparison.With with ? TargetState.of(with.reading())
                : TargetState.UNKNOWN;
        requireUnchanged(shown, target);
        PlannedCall planned = new PlannedCall(entry.name(), entry.request(), PlannedCall.digest(shown), holes, target);
        expect(entry.name(), shown, open);
        calls.add(planned);
        changed.add(shown.path());
        PlanCard.Sources values = new PlanCard.Sources(dependsOn(entry.name()), reads);
        card.add(PlanCard.of(planned, shown, values, shown(shown, comparison), secrets));
    }

    private void expect(String name, MatchedCall shown, List<ReferencePlace> open) {
        pending.add(name);
        sources.put(name, shown.operation());
        Set<String> used = new LinkedHashSet<>();
        open.forEach(place -> used.add(place.reference().request()));
        uses.put(name, used);
    }

    private PlanCard.Comparison comparison(MatchedCall shown, List<Hole> holes) {
        if (shown.verb() == HttpVerb.POST || shown.access() == Access.READ) {
            return new PlanCard.Comparison.None();
        }
        if (holes.stream().anyMatch(hole -> hole.at().equals("path") || hole.at().equals("query"))) {
            return new PlanCard.Comparison.Unavailable("what it changes is known only after an earlier call");
        }
        return changed.contains(shown.path())
                ? new PlanCard.Comparison.Unavailable("an earlier call of this plan changes the same")
                : new PlanCard.Comparison.With(stages.read(shown));
    }

    /** A delete shows what it deletes by its address; there is no after to compare with. */
    private static PlanCard.Comparison shown(MatchedCall shown, PlanCard.Comparison comparison) {
        return shown.verb() == HttpVerb.DELETE ? new PlanCard.Comparison.None() : comparison;
    }

    /** The model may have read it earlier, and made the body of what it read. */
    private static void requireUnchanged(MatchedCall shown, TargetState target) {
        Optional<String> now = target.ifMatch();
        Optional<String> read = shown.header("if-match");
        if (now.isPresent() && read.isPresent() && !read.get().equals("*") && !read.get().equals(now.get())) {
            throw new CallRefused(
                    "not sent: it has changed since it was read, its ETag is now " + now.get() + "; read it again");
        }
    }

    /** The planned calls that a value comes from, also by way of a request that only reads. */
    private Set<String> dependsOn(String name) {
        Set<String> all = new LinkedHashSet<>();
        collect(name, all);
        all.removeIf(used -> calls.stream().noneMatch(call -> call.name().equals(used)));
        return all;
    }

    private void collect(String name, Set<String> all) {
        uses.getOrDefault(name, Set.of()).stream().filter(all::add).forEach(used -> collect(used, all));
    }

    /** The answers that are still referred to: the plan is stored, so it holds no more than it must. */
    private Map<String, CallOutcome> needed(List<Batch.Entry> rest) {
        Map<String, CallOutcome> needed = new LinkedHashMap<>();
        for (Batch.Entry entry : rest) {
            referred(entry.request()).forEach(name -> Optional.ofNullable(answers.outcomes().get(name))
                    .ifPresent(outcome -> needed.put(name, outcome)));
        }
        return needed;
    }

    private static List<String> referred(JsonNode request) {
        try {
            return ReferencePlace.of(request).stream().map(place -> place.reference().request()).toList();
        } catch (CallRefused unreadable) {
            return List.of();
        }
    }
}
