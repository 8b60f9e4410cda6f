package io.gatewayassistant.execute.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.json.JsonPointers;

/**
 * Finds where a body does not fit its shape: required fields that are missing, wrong types, values that are not
 * allowed. Lenient where a shape does not know: fields that the document does not name pass, and so does {@code null}.
 */
public final class BodyCheck {

    private static final int MOST_STEPS = 200_000;
    private static final int MOST_TURNS = 32;
    private static final int SHOWN = 40;
    /** Below a long name there may be many values, each of which does not fit. */
    private static final int LONGEST_PLACE = 200;

    private final boolean partial;
    private int steps;

    private BodyCheck(boolean partial) {
        this.partial = partial;
    }

    /** @param partial whether required fields may be missing, as in a merge patch */
    public static List<Mismatch> of(Shape shape, JsonNode body, boolean partial) {
        try {
            return new BodyCheck(partial).check(shape, body, "", 0);
        } catch (TooManySteps tooMany) {
            return List.of(new Mismatch("body", "is too large to be compared with the document; send less at a time"));
        }
    }

    /** @param turns names and alternatives since the last step into the value: a definition may refer to itself */
    private List<Mismatch> check(Shape shape, JsonNode value, String at, int turns) {
        count();
        if (value.isNull() || turns > MOST_TURNS) {
            return List.of();
        }
        return switch (shape) {
            case Shape.Any any -> List.of();
            case Shape.Named named -> check(named.target(), value, at, turns + 1);
            case Shape.Scalar scalar -> scalar(new ScalarType(scalar.type(), scalar.values()), value, at);
            case Shape.ListOf list -> list(list, value, at);
            case Shape.MapOf map -> map(map, value, at);
            case Shape.Fields fields -> fields(fields, value, at);
            case Shape.AllOf all -> all.parts().stream().flatMap(part -> check(part, value, at, turns + 1).stream()).distinct()
                    .toList();
            case Shape.OneOf one -> oneOf(one, value, at, turns);
        };
    }

    /** What is missing counts as well: a short body of empty objects can lack a great deal. */
    private void count() {
        if (++steps > MOST_STEPS) {
            throw new TooManySteps();
        }
    }

    private static List<Mismatch> scalar(ScalarType type, JsonNode value, String at) {
        return type.fits(value) ? List.of() : mismatch(at, type.expected(), value);
    }

    private List<Mismatch> list(Shape.ListOf list, JsonNode value, String at) {
        if (!(value instanceof ArrayNode array)) {
            return mismatch(at, "must be a list", value);
        }
        List<Mismatch> found = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            found.addAll(check(list.element(), array.get(i), inside(at, String.valueOf(i)), 0));
        }
        return found;
    }

    private List<Mismatch> map(Shape.MapOf map, JsonNode value, String at) {
        if (!(value instanceof ObjectNode object)) {
            return mismatch(at, "must be an object", value);
        }
        List<Mismatch> found = new ArrayList<>();
        object.properties().forEach(
                field -> found.addAll(check(map.value(), field.getValue(), inside(at, field.getKey()), 0)));
        return found;
    }

    private List<Mismatch> fields(Shape.Fields fields, JsonNode value, String at) {
        if (!(value instanceof ObjectNode object)) {
            return mismatch(at, "must be an object", value);
        }
        List<Mismatch> found = new ArrayList<>();
        for (Shape.Field field : fields.fields()) {
            if (object.has(field.name())) {
                found.addAll(check(field.shape(), object.get(field.name()), inside(at, field.name()), 0));
            } else if (field.required() && !field.readOnly() && !partial) {
                count();
                found.add(new Mismatch("body" + inside(at, field.name()), "is required" + ofType(field.shape())));
            }
        }
        return found;
    }

    private List<Mismatch> oneOf(Shape.OneOf one, JsonNode value, String at, int turns) {
        List<List<Mismatch>> all = new ArrayList<>();
        for (Shape option : one.options()) {
            List<Mismatch> found = check(option, value, at, turns + 1);
            if (found.isEmpty()) {
                return found;
            }
            all.add(found);
        }
        return all.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private static String ofType(Shape shape) {
        return switch (shape.resolved()) {
            case Shape.Scalar scalar -> " and " + new ScalarType(scalar.type(), scalar.values()).expected();
            case Shape.ListOf list -> " and must be a list";
            case Shape.MapOf map -> " and must be an object";
            case Shape.Fields fields -> " and must be an object";
            case Shape.Any any -> "";
            case Shape.AllOf all -> "";
            case Shape.OneOf one -> "";
            case Shape.Named named -> "";
        };
    }

    private static List<Mismatch> mismatch(String at, String expected, JsonNode value) {
        return List.of(new Mismatch("body" + at, expected + ", but is " + shown(value)));
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "an object";
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** Cut where it is longer than anybody reads. */
    private static String inside(String at, String step) {
        if (at.length() > LONGEST_PLACE) {
            return at;
        }
        String place = at + "/" + JsonPointers.step(step);
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE) + "…";
    }

    /** A small body can be compared with alternatives within alternatives for a very long time. */
    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
