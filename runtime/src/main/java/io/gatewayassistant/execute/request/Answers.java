package io.gatewayassistant.execute.request;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.fence.OneSpelling;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.request.CallOutcome.Failed;

/** The outcomes of a batch so far, uncut, in order; what references point into. */
public final class Answers {

    private static final int NAMED_KEYS = 12;

    private final int bodyBytes;
    private final Set<String> expected;
    private final Map<String, CallOutcome> outcomes = new LinkedHashMap<>();

    /** @param bodyBytes largest body that may be made of them */
    public Answers(int bodyBytes) {
        this(bodyBytes, Set.of());
    }

    private Answers(int bodyBytes, Set<String> expected) {
        this.bodyBytes = bodyBytes;
        this.expected = Set.copyOf(expected);
    }

    /**
     * These answers, in which those of {@code requests} are still to come: a reference to one stands for its own text.
     * For plans, which show what is not known yet.
     */
    public Answers expecting(Set<String> requests) {
        Answers some = new Answers(bodyBytes, requests);
        some.outcomes.putAll(outcomes);
        return some;
    }

    /** Bytes that the body of a request may have at most. */
    public int bodyBytes() {
        return bodyBytes;
    }

    public void put(String request, CallOutcome outcome) {
        outcomes.put(request, outcome);
    }

    /** By request name, in the order of the batch. */
    public Map<String, CallOutcome> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** The value that a reference points to. */
    public JsonNode value(Reference reference) {
        if (isOpen(reference)) {
            return TextNode.valueOf(reference.text());
        }
        Answered answer = answered(reference);
        Iterator<String> steps = reference.steps().iterator();
        String first = steps.hasNext() ? steps.next() : "";
        JsonNode value = switch (first) {
            case "status" -> IntNode.valueOf(answer.status());
            case "headers" -> headers(answer);
            case "body" -> body(reference, answer);
            default -> throw new CallRefused(reference.text() + ": after the name comes .status, .headers or .body");
        };
        String walked = first;
        while (steps.hasNext()) {
            String key = steps.next();
            value = step(reference, value, first.equals("headers") ? OneSpelling.inOneCase(key) : key, walked);
            walked += "." + key;
        }
        return value;
    }

    /** Whether the answer it points into is still to come. */
    public boolean isOpen(Reference reference) {
        return expected.contains(reference.request());
    }

    /** The value as text, for a place inside a text. */
    String scalar(Reference reference) {
        JsonNode value = value(reference);
        if (value.isContainerNode() || value.isNull()) {
            throw new CallRefused(reference.text() + " is " + (value.isNull() ? "null" : "an array or object")
                    + ": only a text, number or boolean fits into a longer text, an url or a header");
        }
        return value.asText();
    }

    private Answered answered(Reference reference) {
        CallOutcome outcome = outcomes.get(reference.request());
        if (outcome == null) {
            throw new CallRefused(reference.text() + ": there is no request named '" + reference.request()
                    + "' before this one in the batch; for the characters themselves write $${");
        }
        return switch (outcome) {
            case Answered answered -> answered;
            case Failed failed -> throw new CallRefused("not sent: it refers to '" + reference.request()
                    + "', which failed; correct that request first");
        };
    }

    private static JsonNode body(Reference reference, Answered answer) {
        if (answer.failed()) {
            throw new CallRefused("not sent: it refers to the body of '" + reference.request() + "', which answered "
                    + answer.status());
        }
        return switch (answer.content()) {
            case Content.Json json -> json.value();
            case Content.Text text -> TextNode.valueOf(text.value());
            case Content.Absent absent -> throw new CallRefused(reference.text() + ": the answer has no body");
            case Content.NotKept gone -> throw new CallRefused(reference.text() + ": " + gone.reason());
        };
    }

    private static JsonNode headers(Answered answer) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        answer.headers().forEach(headers::put);
        return headers;
    }

    private static JsonNode step(Reference reference, JsonNode value, String key, String walked) {
        JsonNode next = value instanceof ArrayNode array && key.matches("\\d{1,9}")
                ? array.path(Integer.parseInt(key))
                : value.path(key);
        if (next instanceof MissingNode) {
            throw new CallRefused(reference.text() + ": '" + reference.request() + "' has no '" + key + "' in " + walked
                    + hint(value));
        }
        return next;
    }

    private static String hint(JsonNode value) {
        if (value instanceof ArrayNode array) {
            return ", a list of " + array.size() + "; its first element is [0]";
        }
        if (!(value instanceof ObjectNode object)) {
            return ", which is neither an object nor a list";
        }
        List<String> keys = StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .limit(NAMED_KEYS).toList();
        return keys.stream().collect(Collectors.joining(", ", ", which has: ", object.size() > keys.size() ? ", …" : ""));
    }
}
