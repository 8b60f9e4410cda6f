package io.gatewayassistant.execute.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is different between two JSON values, for people: JSON pointers with the value before and after. */
public final class JsonDiff {

    /** Characters that all places together may have: a few long ones could be larger than what is compared. */
    private static final int MOST_TEXT = 200_000;

    private final int most;
    private final List<Change> changes = new ArrayList<>();
    private int count;
    private int left = MOST_TEXT;

    private JsonDiff(int most) {
        this.most = most;
    }

    /**
     * What was found.
     *
     * @param first those that there was place for
     * @param count of all
     */
    public record Found(List<Change> first, int count) {

        public Found {
            first = List.copyOf(first);
        }
    }

    /** One difference; {@code before} is absent where something is added, {@code after} where it is removed. */
    public record Change(String path, @Nullable JsonNode before, @Nullable JsonNode after) {

        public String op() {
            if (before == null) {
                return "add";
            }
            return after == null ? "remove" : "replace";
        }

        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("op", op()).put("path", path);
            if (before != null) {
                json.set("before", before);
            }
            if (after != null) {
                json.set("after", after);
            }
            return json;
        }
    }

    /**
     * In the order of {@code before}, what is new behind. Elements of lists are compared place by place.
     *
     * @param most differences that are kept
     */
    public static Found between(JsonNode before, JsonNode after, int most) {
        JsonDiff diff = new JsonDiff(most);
        diff.compare(JsonPlace.ROOT, before, after);
        return new Found(diff.changes, diff.count);
    }

    private void add(JsonPlace at, @Nullable JsonNode before, @Nullable JsonNode after) {
        count++;
        if (left == 0) {
            return;
        }
        String path = at.pointer();
        left = path.length() > left || changes.size() == most ? 0 : left - path.length();
        if (left > 0) {
            changes.add(new Change(path, before, after));
        }
    }

    private void compare(JsonPlace at, JsonNode before, JsonNode after) {
        if (same(before, after)) {
            return;
        }
        if (before instanceof ObjectNode from && after instanceof ObjectNode to) {
            objects(at, from, to);
            return;
        }
        if (before instanceof ArrayNode from && after instanceof ArrayNode to) {
            arrays(at, from, to);
            return;
        }
        add(at, before, after);
    }

    private void objects(JsonPlace at, ObjectNode before, ObjectNode after) {
        before.properties().forEach(field -> {
            JsonNode now = after.get(field.getKey());
            JsonPlace place = at.at(field.getKey());
            if (now == null) {
                add(place, field.getValue(), null);
            } else {
                compare(place, field.getValue(), now);
            }
        });
        after.properties().stream().filter(field -> !before.has(field.getKey()))
                .forEach(field -> add(at.at(field.getKey()), null, field.getValue()));
    }

    private void arrays(JsonPlace at, ArrayNode before, ArrayNode after) {
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            compare(at.at(i), before.get(i), after.get(i));
        }
        for (int i = both; i < before.size(); i++) {
            add(at.at(i), before.get(i), null);
        }
        for (int i = both; i < after.size(); i++) {
            add(at.at(i), null, after.get(i));
        }
    }

    /** 1 and 1.0 are the same number. */
    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }
}
