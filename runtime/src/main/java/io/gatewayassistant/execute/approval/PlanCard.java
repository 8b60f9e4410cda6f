package io.gatewayassistant.execute.approval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.fence.PatchResults;
import io.gatewayassistant.execute.json.JsonDiff;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.secret.Placed;
import io.gatewayassistant.spi.Access;

/** What a person is shown of one planned call. Absent fields are left out. */
final class PlanCard {

    private static final int MOST_CHANGES = 200;

    private final MatchedCall call;
    private final ObjectNode card = JsonNodeFactory.instance.objectNode();

    private PlanCard(MatchedCall call) {
        this.call = call;
    }

    /**
     * @param shown with its holes open
     * @param sources of the values in its holes
     * @param current what reading its target came to; empty where there is nothing that it could be compared with
     * @param secrets that it carries
     */
    static ObjectNode of(PlannedCall planned, MatchedCall shown, Sources sources, Comparison current,
            List<Placed> secrets) {
        PlanCard card = new PlanCard(shown);
        card.call(planned.name());
        card.holes(planned.holes(), sources);
        card.changes(current);
        card.secrets(secrets);
        return card.card;
    }

    /**
     * Where a call takes values from.
     *
     * @param planned names of the calls on the card
     * @param reads what requests read that are not on the card, by name: a name alone says nothing of them
     */
    record Sources(Set<String> planned, Map<String, String> reads) {
    }

    /** What an update is compared with. */
    sealed interface Comparison {

        record With(CallOutcome reading) implements Comparison {
        }

        /** There is something, but it cannot be compared; the reason is for the person. */
        record Unavailable(String why) implements Comparison {
        }

        /** Nothing is there before. */
        record None() implements Comparison {
        }
    }

    private void call(String name) {
        card.put("name", name).put("method", call.verb().name()).put("path", call.path());
        if (!call.query().isEmpty()) {
            ObjectNode query = card.putObject("query");
            call.query().forEach((parameter, values) -> {
                ArrayNode list = query.putArray(parameter);
                values.forEach(list::add);
            });
        }
        if (!call.unusualHeaders().isEmpty()) {
            ObjectNode headers = card.putObject("headers");
            call.unusualHeaders().forEach(headers::put);
        }
        card.put("operation", call.operation().id());
        card.put("summary", call.operation().summary());
        card.put("access", call.access().name().toLowerCase(Locale.ROOT));
        card.put("irreversible", call.access() == Access.DELETE);
        JsonNode body = call.json();
        if (body != null) {
            card.set("body", body);
        }
        List<RoundedNumbers.Rounded> rounded = RoundedNumbers.in(body);
        if (!rounded.isEmpty()) {
            ArrayNode numbers = card.putArray("rounded");
            rounded.forEach(number -> numbers.addObject().put("at", number.at()).put("is", number.is()));
        }
        card.put("editable", body != null && rounded.isEmpty()); // else an edit would send what was shown
    }

    private void holes(List<Hole> holes, Sources sources) {
        if (!holes.isEmpty()) {
            ArrayNode list = card.putArray("holes");
            holes.forEach(hole -> hole(hole, sources, list.addObject()));
        }
        ArrayNode names = card.putArray("dependsOn");
        sources.planned().forEach(names::add);
    }

    private static void hole(Hole hole, Sources sources, ObjectNode shown) {
        shown.put("at", hole.at()).put("source", hole.reference().source()).put("type", hole.type().word());
        String read = sources.reads().get(hole.reference().request());
        if (read != null) {
            shown.put("read", read);
        }
    }

    private void changes(Comparison current) {
        switch (current) {
            case Comparison.None none -> {
            }
            case Comparison.Unavailable unavailable -> card.put("diffUnavailable", unavailable.why());
            case Comparison.With with -> diff(with.reading());
        }
    }

    private void diff(CallOutcome reading) {
        if (!(reading instanceof Answered answer && answer.status() == 200 && answer.content() instanceof Content.Json now)) {
            card.put("diffUnavailable", "the current state could not be read");
            return;
        }
        Optional<JsonNode> after = after(now.value());
        if (after.isEmpty()) {
            card.put("diffUnavailable", "it is not known what the body makes of the current state");
            return;
        }
        JsonDiff.Found changes = JsonDiff.between(now.value(), after.get(), MOST_CHANGES);
        ArrayNode diff = card.putArray("diff");
        changes.first().forEach(change -> diff.add(change.json()));
        int shown = changes.first().size();
        if (changes.count() > shown) {
            card.put("diffUnavailable", "only the first " + shown + " of " + changes.count() + " differences are shown");
        }
    }

    private Optional<JsonNode> after(JsonNode now) {
        JsonNode body = call.json();
        if (body == null) {
            return Optional.empty();
        }
        return call.verb() == HttpVerb.PATCH
                ? PatchResults.of(now, body, call.contentType()).map(List::getFirst)
                : Optional.of(body);
    }

    private void secrets(List<Placed> secrets) {
        if (!secrets.isEmpty()) {
            ArrayNode list = card.putArray("secrets");
            secrets.forEach(use -> list.addObject().put("handle", use.handle()).put("from", use.from()).put("to", use.to()));
        }
    }
}
