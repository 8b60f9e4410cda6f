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

    private final List<Change> changes = new ArrayList<>();

    private JsonDiff() {
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

    /** In the order of {@code before}, what is new behind. Elements of lists are compared place by place. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        JsonDiff diff = new JsonDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.changes);
    }

    private void compare(String at, JsonNode before, JsonNode after) {
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
        changes.add(new Change(at, before, after));
    }

    private void objects(String at, ObjectNode before, ObjectNode after) {
        before.properties().forEach(field -> {
            JsonNode now = after.get(field.getKey());
            String place = at + "/" + escaped(field.getKey());
            if (now == null) {
                changes.add(new Change(place, field.getValue(), null));
            } else {
                compare(place, field.getValue(), now);
            }
        });
        after.properties().stream().filter(field -> !before.has(field.getKey()))
                .forEach(field -> changes.add(new Change(at + "/" + escaped(field.getKey()), null, field.getValue())));
    }

    private void arrays(String at, ArrayNode before, ArrayNode after) {
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            compare(at + "/" + i, before.get(i), after.get(i));
        }
        for (int i = both; i < before.size(); i++) {
            changes.add(new Change(at + "/" + i, before.get(i), null));
        }
        for (int i = both; i < after.size(); i++) {
            changes.add(new Change(at + "/" + i, null, after.get(i)));
        }
    }

    /** 1 and 1.0 are the same number. */
    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
