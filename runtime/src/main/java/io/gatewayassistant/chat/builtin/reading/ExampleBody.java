package io.gatewayassistant.chat.builtin.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An example of a request's body, made from how {@code search} describes it: {@code body*: {name*: string, …}}. */
public final class ExampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_OPTIONAL = 6;
    private static final int MAX_DEPTH = 3;
    private static final Pattern TYPE = Pattern.compile("^body\\*? \\(([^)]+)\\)");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}*-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern URL = Pattern.compile("https?://[^\\s,\"'<>]+[^\\s,.;:\"'<>?!]");

    private final ShapeReader shape;
    private final Vocabulary vocabulary;

    private final String mediaType;
    private final boolean list;

    private ExampleBody(String mediaType, boolean list, ShapeReader shape, Vocabulary vocabulary) {
        this.mediaType = mediaType;
        this.list = list;
        this.shape = shape;
        this.vocabulary = vocabulary;
    }

    public static ExampleBody of(String bodyLine, Vocabulary vocabulary) {
        Matcher type = TYPE.matcher(bodyLine);
        int brace = bodyLine.indexOf('{');
        int bracket = bodyLine.indexOf('[');
        boolean list = bracket >= 0 && bracket < brace;
        return new ExampleBody(type.find() ? type.group(1) : "application/json", list,
                new ShapeReader(brace < 0 ? "" : bodyLine.substring(brace)), vocabulary);
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The body as text: for a new entity the required fields and a few others, else only what changes; with the values of
     * the question that plainly belong to a field.
     */
    public String filled(String action, List<String> names, String question) {
        Map<String, ShapeReader.Field> fields = new LinkedHashMap<>();
        shape.fields().forEach(field -> fields.put(field.name(), field));
        if (list) {
            return JSON.arrayNode().add(step(action, fields)).toPrettyString();
        }
        ObjectNode body = action.equals("create") ? example(fields) : JSON.objectNode();
        if (action.equals("create")) {
            fillName(body, fields, names);
        }
        fillState(body, fields, action);
        fillNamedFields(body, fields, question);
        fillUrl(body, question);
        names.stream().filter(name -> HOST.matcher(name).matches()).findFirst().ifPresent(host -> fillHost(body, host, 0));
        return (body.isEmpty() ? example(fields) : body).toPrettyString();
    }

    /** The bodies of updates that are lists are steps to take, such as those of a JSON Patch. */
    private ObjectNode step(String action, Map<String, ShapeReader.Field> fields) {
        ObjectNode step = example(fields);
        if (step.has("op") && step.has("path")) {
            step.remove("from");
            ObjectNode state = JSON.objectNode();
            fillState(state, Map.of(), action);
            step.put("op", "replace");
            state.properties().forEach(field -> step.put("path", "/" + field.getKey()).set("value", field.getValue()));
        }
        return step;
    }

    private ObjectNode example(Map<String, ShapeReader.Field> fields) {
        ObjectNode body = JSON.objectNode();
        int optional = 0;
        for (ShapeReader.Field field : fields.values()) {
            if (field.required() || isTelling(field) && optional++ < MAX_OPTIONAL) {
                body.set(field.name(), example(field));
            }
        }
        return body;
    }

    private boolean isTelling(ShapeReader.Field field) {
        return !field.example().isBoolean() || isState(field.name());
    }

    /** What is new is in use; any other switch is off, since a person may send an example as it is. */
    private JsonNode example(ShapeReader.Field field) {
        if (vocabulary.isSecret(field.name())) {
            return JSON.textNode("…");
        }
        return field.example().isBoolean() && isState(field.name())
                ? value(vocabulary.stateFields("enabled").get(field.name()).getFirst())
                : field.example();
    }

    private boolean isState(String field) {
        return vocabulary.stateFields("enabled").containsKey(field);
    }

    private void fillName(ObjectNode body, Map<String, ShapeReader.Field> fields, List<String> names) {
        Optional<String> name = names.stream().filter(value -> !URL.matcher(value).find()).findFirst();
        Optional<String> field = Names.first(vocabulary.list("fields", "names"), fields.keySet());
        if (name.isPresent()) {
            body.put(field.orElse("name"), name.get());
        }
    }

    private void fillState(ObjectNode body, Map<String, ShapeReader.Field> fields, String action) {
        if (!action.equals("enable") && !action.equals("disable")) {
            return;
        }
        Map<String, List<String>> states = vocabulary.stateFields(action + "d");
        String field = Names.first(states.keySet(), fields.keySet()).orElse("enabled");
        String value = Names.first(List.of(field), states.keySet()).map(states::get).map(List::getFirst).orElse("");
        body.set(field, value.matches("true|false") ? JSON.booleanNode(value.equals("true")) : JSON.textNode(value));
    }

    /** "ttl to 300", "ttl = 300", "ttl à 300". */
    private static void fillNamedFields(ObjectNode body, Map<String, ShapeReader.Field> fields, String question) {
        fields.keySet().forEach(field -> {
            Matcher said = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(field)
                    + "\\s*(?:=|:|\\bto\\b|\\bis\\b|à|\\ba\\b|\\ben\\b)\\s*[\"'«]?\\s*([^\\s,\"'»]+)").matcher(question);
            if (said.find()) {
                body.set(field, value(said.group(1).replaceAll("[.?!]$", "")));
            }
        });
    }

    private static JsonNode value(String text) {
        if (text.matches("true|false")) {
            return JSON.booleanNode(text.equals("true"));
        }
        return text.matches("-?\\d{1,9}") ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
    }

    /** An address in the question belongs to the first field that holds one. */
    private static void fillUrl(ObjectNode body, String question) {
        Matcher url = URL.matcher(question);
        if (url.find()) {
            fillUrl(body, url.group(), 0);
        }
    }

    /** A host name in the question belongs to the first field for domains or hosts. */
    private boolean fillHost(ObjectNode object, String host, int depth) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean hosts = Names.first(vocabulary.list("fields", "hosts"), List.of(field.getKey())).isPresent();
            if (hosts && field.getValue().isTextual()) {
                field.setValue(JSON.textNode(host));
                return true;
            }
            if (hosts && field.getValue() instanceof ArrayNode array && array.isEmpty()) {
                array.add(host);
                return true;
            }
            if (field.getValue() instanceof ObjectNode child && depth < MAX_DEPTH && fillHost(child, host, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fillUrl(ObjectNode object, String url, int depth) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean address = Names.words(field.getKey()).stream().anyMatch(word -> word.equals("url") || word.equals("uri"));
            if (field.getValue().isTextual() && address) {
                field.setValue(JSON.textNode(url));
                return true;
            }
            JsonNode inner = field.getValue() instanceof ArrayNode array && !array.isEmpty() ? array.get(0) : field.getValue();
            if (inner instanceof ObjectNode child && depth < MAX_DEPTH && fillUrl(child, url, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
