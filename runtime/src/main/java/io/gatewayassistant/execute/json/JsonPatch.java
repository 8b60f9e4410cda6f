package io.gatewayassistant.execute.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** RFC 6902: a list of changes, all of which apply or none. */
public final class JsonPatch {

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

    /** Values that one patch may put somewhere, each counted with all that is in it. */
    private static final int MOST_PLACED = 1_000_000;

    /** As deep as what is read may be. */
    private static final int DEEPEST = ExactJson.DEEPEST;

    /** Elements of lists that one patch may move: each that is put in or taken out moves all behind it. */
    private static final long MOST_MOVED = 500_000_000;

    private JsonNode document;
    private int placed;
    private long moved;

    private JsonPatch(JsonNode document) {
        this.document = document;
    }

    /**
     * The changed value, or empty where the patch is none, does not apply or makes too much of it; both arguments stay as they
     * are.
     */
    public static Optional<JsonNode> apply(JsonNode document, JsonNode patch) {
        if (!(patch instanceof ArrayNode operations)) {
            return Optional.empty();
        }
        try {
            JsonPatch working = new JsonPatch(document.deepCopy());
            operations.forEach(working::apply);
            return Optional.of(working.document);
        } catch (DoesNotApply no) {
            return Optional.empty();
        }
    }

    private void apply(JsonNode operation) {
        List<String> path = path(operation, "path");
        switch (operation.path("op").asText()) {
            case "add" -> add(path, value(operation));
            case "remove" -> remove(path);
            case "replace" -> replace(path, value(operation));
            case "move" -> add(path, remove(path(operation, "from")));
            case "copy" -> add(path, admitted(get(path(operation, "from")), path.size()).deepCopy());
            case "test" -> test(path, value(operation));
            default -> throw new DoesNotApply();
        }
    }

    private void add(List<String> path, JsonNode value) {
        admitted(value, path.size());
        if (path.isEmpty()) {
            document = value;
            return;
        }
        switch (get(path.subList(0, path.size() - 1))) {
            case ObjectNode object -> object.set(path.getLast(), value);
            case ArrayNode array -> array.insert(moving(array,
                    path.getLast().equals("-") ? array.size() : index(path.getLast(), array.size())), value);
            case JsonNode scalar -> throw new DoesNotApply();
        }
    }

    /** Counts what is put somewhere, before it is: a copy can hold all copies before it, and a move go ever deeper. */
    private JsonNode admitted(JsonNode value, int depth) {
        if (++placed > MOST_PLACED || depth > DEEPEST) {
            throw new DoesNotApply();
        }
        value.forEach(part -> admitted(part, depth + 1));
        return value;
    }

    private int moving(ArrayNode array, int index) {
        moved += array.size() - index;
        if (moved > MOST_MOVED) {
            throw new DoesNotApply();
        }
        return index;
    }

    private JsonNode remove(List<String> path) {
        JsonNode removed = get(path);
        if (path.isEmpty()) {
            throw new DoesNotApply();
        }
        switch (get(path.subList(0, path.size() - 1))) {
            case ObjectNode object -> object.remove(path.getLast());
            case ArrayNode array -> array.remove(moving(array, index(path.getLast(), array.size() - 1)));
            case JsonNode scalar -> throw new DoesNotApply();
        }
        return removed;
    }

    private void replace(List<String> path, JsonNode value) {
        get(path);
        if (!path.isEmpty()) {
            remove(path);
        }
        add(path, value);
    }

    private void test(List<String> path, JsonNode value) {
        if (!get(path).equals(value)) {
            throw new DoesNotApply();
        }
    }

    private JsonNode get(List<String> path) {
        JsonNode at = document;
        for (String step : path) {
            at = at instanceof ArrayNode array ? array.path(index(step, array.size() - 1)) : at.path(step);
            if (at.isMissingNode()) {
                throw new DoesNotApply();
            }
        }
        return at;
    }

    private static JsonNode value(JsonNode operation) {
        if (!operation.has("value")) {
            throw new DoesNotApply();
        }
        return operation.get("value").deepCopy();
    }

    private static List<String> path(JsonNode operation, String field) {
        JsonNode pointer = operation.path(field);
        if (!pointer.isTextual() || !pointer.textValue().isEmpty() && !pointer.textValue().startsWith("/")) {
            throw new DoesNotApply();
        }
        return JsonPointers.steps(pointer.textValue());
    }

    private static int index(String step, int largest) {
        if (!INDEX.matcher(step).matches() || Integer.parseInt(step) > largest) {
            throw new DoesNotApply();
        }
        return Integer.parseInt(step);
    }

    private static final class DoesNotApply extends RuntimeException {

        DoesNotApply() {
            super("the patch does not apply", null, false, false);
        }
    }
}
