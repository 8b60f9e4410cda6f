package io.gatewayassistant.execute.fence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.json.JsonPlace;
import io.gatewayassistant.execute.json.JsonPointers;

/** The values that are protected in the documents of a kind. */
record ProtectedValues(List<Place> places) {

    /**
     * A JSON pointer; a key in another case or with other separators counts as the same, {@code *} as any.
     *
     * @param text as the configuration has it
     * @param value that is looked for there
     * @param others whether it is all other values that are protected
     */
    private record Place(String text, List<String> steps, Pattern value, boolean others) {

        private static final Set<String> BOOLEANS = Set.of("true", "false");
        private static final int MOST_ZEROS = 100;
        private static final Pattern FORM = Pattern.compile("([^=]*?)(?:(!)?=(.*))?", Pattern.DOTALL);

        /** @param text {@code /pointer}, {@code /pointer=value} or {@code /pointer!=value} with {@code *} in the value */
        static Place of(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalStateException("Every text has this form");
            }
            String value = form.group(3) == null ? "*" : form.group(3);
            return new Place(text, JsonPointers.steps(form.group(1)), glob(value), form.group(2) != null);
        }

        /** Many servers take a list for its only element, so what is in a list or object counts as well. */
        boolean means(JsonNode found) {
            boolean itself = !found.isNull() && (others ? !same(found) : same(found) || same(number(found)));
            return itself || found.valueStream().anyMatch(this::means);
        }

        /** A text that spells a boolean is true to many servers, whatever it spells. */
        private boolean same(JsonNode found) {
            String text = Kind.plain(found.asText());
            return value.matcher(text).matches() && !(others && found.isTextual() && BOOLEANS.contains(text));
        }

        /** 0.0 is 0. */
        private static JsonNode number(JsonNode found) {
            BigDecimal number = found.isNumber() ? found.decimalValue().stripTrailingZeros() : BigDecimal.ZERO;
            return found.isNumber() && Math.abs(number.scale()) <= MOST_ZEROS ? TextNode.valueOf(number.toPlainString())
                    : found;
        }

        private static Pattern glob(String text) {
            return Pattern.compile(Stream.of(Kind.plain(text).split("\\*", -1)).map(Pattern::quote)
                    .collect(Collectors.joining(".*")), Pattern.DOTALL);
        }
    }

    ProtectedValues {
        places = List.copyOf(places);
    }

    /** @param pointers as the configuration has them: {@code /pointer} or {@code /pointer=value} */
    static ProtectedValues at(List<String> pointers) {
        return new ProtectedValues(pointers.stream().map(Place::of).toList());
    }

    /** The values of {@code document} that are protected, by where exactly they are; none that is null. */
    Map<JsonPlace, JsonNode> of(JsonNode document) {
        Map<JsonPlace, JsonNode> found = new HashMap<>();
        places.forEach(place -> collect(document, place, place.steps(), JsonPlace.ROOT, found));
        return found;
    }

    /** Whether this segment of a path would lead to one of them, where the kind is a single document. */
    boolean begin(String segment) {
        return places.stream().anyMatch(place -> sameKey(place.steps().getFirst(), segment));
    }

    /** Whether {@code document} says something of one of them, or of what one is in. */
    boolean begunIn(JsonNode document) {
        return places.stream().map(place -> place.steps().getFirst())
                .anyMatch(step -> document.propertyStream().map(Map.Entry::getKey).anyMatch(key -> step.equals("*")
                        || sameKey(key, step)
                        || endOfStep(key, step) > 0 && sameKey(key.substring(0, endOfStep(key, step)), step)));
    }

    /** As the configuration has them, for messages. */
    String text() {
        return places.stream().map(Place::text).collect(Collectors.joining(", "));
    }

    /**
     * Whether {@code written} has one of them, or what one is in, under another name than {@code current} has it: a server
     * that takes both names for one field takes what is written, be it nothing.
     */
    boolean renamed(JsonNode current, JsonNode written) {
        return places.stream().anyMatch(place -> renamed(current, written, place.steps()));
    }

    private static boolean renamed(JsonNode current, JsonNode written, List<String> steps) {
        if (steps.isEmpty()) {
            return false;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        boolean any = step.equals("*");
        if (written instanceof ArrayNode array) {
            return IntStream.range(0, array.size())
                    .anyMatch(i -> renamed(current.path(i), array.get(i), any ? rest : steps));
        }
        Set<String> names = current.propertyStream().map(field -> withoutSeparators(field.getKey()))
                .collect(Collectors.toSet());
        return written.propertyStream().anyMatch(field -> {
            String key = field.getKey();
            String first = key.substring(0, Math.max(0, endOfStep(key, step)));
            Stream<String> leading = Stream.of(key, first).filter(name -> any || sameKey(name, step));
            return current.has(key) ? (any || sameKey(key, step)) && renamed(current.get(key), field.getValue(), rest)
                    : leading.anyMatch(name -> !name.isEmpty() && names.contains(withoutSeparators(name)));
        });
    }

    private static void collect(JsonNode value, Place place, List<String> steps, JsonPlace at,
            Map<JsonPlace, JsonNode> found) {
        if (steps.isEmpty()) {
            if (place.means(value)) {
                found.put(at, value);
            }
            return;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        boolean any = step.equals("*");
        if (any && (value.isValueNode() || value.isObject() && !rest.isEmpty())) {
            collect(value, place, rest, at, found); // as many servers take it: a list of one
        }
        children(value).forEach((key, child) -> {
            int end = endOfStep(key, step);
            if (any || sameKey(key, step)) {
                collect(child, place, rest, at.at(key), found);
            } else if (value.isArray()) {
                collect(child, place, steps, at.at(key), found); // a list for its only element
            }
            if (end > 0 && (any || sameKey(key.substring(0, end), step))) {
                collect(JsonNodeFactory.instance.objectNode().set(key.substring(end + 1), child), place, rest, at.at(key),
                        found); // {"a.b": 1} for {"a": {"b": 1}}
            }
        });
    }

    /** Where a key that has dots would end this step, or -1. */
    private static int endOfStep(String key, String step) {
        int end = key.indexOf('.');
        for (int dot = step.indexOf('.'); dot >= 0 && end >= 0; dot = step.indexOf('.', dot + 1)) {
            end = key.indexOf('.', end + 1);
        }
        return end;
    }

    /** Some servers read {@code is_admin} and {@code isAdmin} as one field. */
    private static boolean sameKey(String one, String other) {
        return withoutSeparators(one).equals(withoutSeparators(other));
    }

    private static String withoutSeparators(String key) {
        return Kind.plain(key).replace("_", "").replace("-", "");
    }

    private static Map<String, JsonNode> children(JsonNode value) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        switch (value) {
            case ObjectNode object -> object.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    children.put(Integer.toString(i), array.get(i));
                }
            }
            case JsonNode scalar -> {
            }
        }
        return children;
    }
}
