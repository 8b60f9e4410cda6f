package io.gatewayassistant.execute.fence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The values that are protected in the documents of a kind. */
record ProtectedValues(List<Place> places) {

    /**
     * A JSON pointer; a key in another case counts as the same, {@code *} as any.
     *
     * @param text as the configuration has it
     * @param value that is looked for there
     * @param others whether it is all other values that are protected
     */
    private record Place(String text, List<String> steps, Pattern value, boolean others) {

        private static final Pattern FORM = Pattern.compile("([^=]*?)(?:(!)?=(.*))?", Pattern.DOTALL);

        /** @param text {@code /pointer}, {@code /pointer=value} or {@code /pointer!=value} with {@code *} in the value */
        static Place of(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalStateException("Every text has this form");
            }
            String value = form.group(3) == null ? "*" : form.group(3);
            return new Place(text, steps(form.group(1)), glob(value), form.group(2) != null);
        }

        /** Many servers take a list for its only element, so what is in a list or object counts as well. */
        boolean means(JsonNode found) {
            boolean itself = !found.isNull() && value.matcher(Kind.plain(found.asText())).matches() != others;
            return itself || found.valueStream().anyMatch(this::means);
        }

        private static List<String> steps(String pointer) {
            return Stream.of(pointer.split("/", -1)).skip(1).map(step -> step.replace("~1", "/").replace("~0", "~"))
                    .toList();
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
    Map<String, JsonNode> of(JsonNode document) {
        Map<String, JsonNode> found = new TreeMap<>();
        places.forEach(place -> collect(document, place, place.steps(), "", found));
        return found;
    }

    /** Whether this segment of a path would lead to one of them, where the kind is a single document. */
    boolean begin(String segment) {
        return places.stream().anyMatch(place -> Kind.plain(place.steps().getFirst()).equals(Kind.plain(segment)));
    }

    /** As the configuration has them, for messages. */
    String text() {
        return places.stream().map(Place::text).collect(Collectors.joining(", "));
    }

    private static void collect(JsonNode value, Place place, List<String> steps, String at, Map<String, JsonNode> found) {
        if (steps.isEmpty()) {
            if (place.means(value)) {
                found.put(at, value);
            }
            return;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (value.isValueNode() && steps.getFirst().equals("*")) {
            collect(value, place, rest, at, found); // as many servers take it: a list of one
        }
        children(value).forEach((key, child) -> {
            if (steps.getFirst().equals("*") || Kind.plain(key).equals(Kind.plain(steps.getFirst()))) {
                collect(child, place, rest, at + "/" + key, found);
            }
        });
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
