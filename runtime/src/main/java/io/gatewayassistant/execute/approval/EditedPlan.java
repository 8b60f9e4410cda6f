package io.gatewayassistant.execute.approval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.json.JsonScalars;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.ReferencePlace;

/** A plan with the bodies that the person put in place of those that were shown. */
public final class EditedPlan {

    private EditedPlan() {
    }

    /**
     * All checks that a plan's call passes are run again on the changed calls; may block.
     *
     * @throws CallRefused where the decision names calls that are not there, or a changed call is refused: nothing is sent then
     */
    public static Plan of(Plan plan, Decision.Approve decision, Answers answers, PlanBuilder.Stages stages) {
        Set<String> named = new HashSet<>(decision.remove());
        named.addAll(decision.edits().keySet());
        named.removeIf(name -> plan.call(name).isPresent());
        if (!named.isEmpty()) {
            throw new CallRefused("nothing of the plan was sent: the approval names calls that are not in it: "
                    + named.stream().sorted().collect(Collectors.joining(", ")));
        }
        Map<String, PlannedCall> edited = new HashMap<>();
        decision.edits().forEach((name, body) -> plan.call(name)
                .ifPresent(call -> edited.put(name, edited(call, body, answers, stages))));
        return plan.with(edited);
    }

    private static PlannedCall edited(PlannedCall call, JsonNode body, Answers answers, PlanBuilder.Stages stages) {
        if (!(call.request() instanceof ObjectNode written) || !body.isContainerNode()
                || !written.has("body") && !written.has("base")) {
            throw new CallRefused("nothing of the plan was sent: the body of " + call.name() + " cannot be edited to that");
        }
        ObjectNode request = written.deepCopy();
        request.remove("base");
        request.set("body", literal(body, texts(call)));
        MatchedCall shown = stages.matched(request, answers.expecting(call.sources()));
        stages.remember(shown);
        stages.requirePermission(shown);
        List<Hole> holes = call.holes().stream().filter(hole -> references(request).contains(hole.reference().text())).toList();
        if (holes.isEmpty()) {
            stages.fenced(shown);
        }
        return new PlannedCall(call.name(), request, PlannedCall.digest(shown), holes, call.target());
    }

    private static Set<String> references(JsonNode request) {
        return ReferencePlace.of(request).stream().map(place -> place.reference().text()).collect(Collectors.toSet());
    }

    private static Set<String> texts(PlannedCall call) {
        return call.holes().stream().map(hole -> hole.reference().text()).collect(Collectors.toSet());
    }

    /** What the person wrote stands for itself, but for the holes that the call had already. */
    private static JsonNode literal(JsonNode json, Set<String> holes) {
        return JsonScalars.replaced(json,
                scalar -> scalar.isTextual() ? TextNode.valueOf(literal(scalar.textValue(), holes)) : scalar);
    }

    private static String literal(String text, Set<String> holes) {
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int here = at;
            String kept = holes.stream().filter(hole -> text.startsWith(hole, here)).findFirst().orElse("");
            if (!kept.isEmpty()) {
                literal.append(kept);
                at += kept.length();
                continue;
            }
            literal.append(text.startsWith("${", at) ? "$$" : text.charAt(at));
            at++;
        }
        return literal.toString();
    }
}
