package io.gatewayassistant.execute.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.json.ExactJson;

/**
 * What the model asked for in one go: requests with distinct names, in order. Forgiving in form (text instead of JSON, one
 * request instead of a list), strict in meaning.
 */
public record Batch(List<Entry> entries) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ -]{0,63}");

    /** A request that has a name, whatever else is wrong with it. */
    public record Entry(String name, JsonNode request) {

        /** Whether it takes a value from one of {@code requests}. */
        public boolean refersToAny(Set<String> requests) {
            try {
                return !requests.isEmpty()
                        && ReferencePlace.of(request).stream()
                                .anyMatch(place -> requests.contains(place.reference().request()));
            } catch (CallRefused unreadable) {
                return false; // whenever it has its turn
            }
        }
    }

    public Batch {
        entries = List.copyOf(entries);
    }

    /**
     * Reads what the model wrote, before anything is sent.
     *
     * @param arguments the raw text: {@code {"requests": [{name, method, url, headers, body, base, select, from}]}}, or what
     *        models make of it
     * @throws BatchRefused where it cannot be read
     */
    public static Batch parse(String arguments) {
        List<JsonNode> listed = list(readText(read(arguments)));
        if (listed.isEmpty()) {
            throw new BatchRefused("requests is empty: give a list of {name, method, url, headers, body}");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode request : listed) {
            JsonNode read = readText(request);
            String name = name(read, entries.size());
            if (!names.add(name)) {
                throw new BatchRefused("two requests are named '" + name + "'; give each its own name. Nothing was sent");
            }
            entries.add(new Entry(name, read));
        }
        return new Batch(entries);
    }

    private static List<JsonNode> list(JsonNode requests) {
        if (requests instanceof ObjectNode object) {
            JsonNode wrapped = object.path("requests");
            return object.size() == 1 && !wrapped.isMissingNode() ? list(readText(wrapped)) : List.of(object);
        }
        if (!requests.isArray()) {
            throw new BatchRefused("requests must be a list of {name, method, url, headers, body}");
        }
        List<JsonNode> listed = new ArrayList<>();
        requests.forEach(listed::add);
        return listed;
    }

    /** This batch, where it has no more requests than that. */
    public Batch ofAtMost(int requests) {
        if (entries.size() > requests) {
            throw new BatchRefused("a batch has " + requests + " requests at most, this one has " + entries.size()
                    + "; split it. Nothing was sent");
        }
        return this;
    }

    /** The batch as it was understood, in the form that was asked for. */
    public JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode requests = json.putArray("requests");
        entries.forEach(entry -> requests.add(named(entry)));
        return json;
    }

    private static JsonNode named(Entry entry) {
        if (!(entry.request() instanceof ObjectNode request)) {
            return entry.request();
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("name", entry.name());
        request.properties().forEach(field -> named.putIfAbsent(field.getKey(), field.getValue()));
        return named;
    }

    private static JsonNode readText(JsonNode json) {
        return json.isTextual() ? read(json.textValue()) : json;
    }

    private static JsonNode read(String json) {
        try {
            return ExactJson.parseStrictly(json);
        } catch (JsonProcessingException invalid) {
            throw new BatchRefused("requests is not valid JSON (" + invalid.getOriginalMessage()
                    + "); give a list of {name, method, url, headers, body}, and each key once. Nothing was sent");
        }
    }

    private static String name(JsonNode request, int index) {
        JsonNode name = request.path("name");
        if (name.isMissingNode() || name.isNull() || name.asText().isBlank()) {
            return "request_" + index;
        }
        String stripped = name.asText().strip();
        if (!NAME.matcher(stripped).matches()) {
            throw new BatchRefused("request " + index + " has a name that references cannot use; take up to 64 letters, "
                    + "digits, '_' and '-'. Nothing was sent");
        }
        return stripped;
    }
}
