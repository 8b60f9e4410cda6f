package io.gatewayassistant.chat.builtin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Listing;
import io.gatewayassistant.chat.builtin.reading.Names;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Finds the values of path parameters: by reading the collection before each, or from the names in the question. */
final class Parents {

    private static final int MAX_NAMES = 10;

    private final Tools tools;
    private final Lexicon language;
    private final Vocabulary vocabulary;

    Parents(Tools tools, Lexicon language, Vocabulary vocabulary) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
    }

    /** The path without parameters, and the names that were not needed for it. */
    record Resolved(String path, List<String> names) {
    }

    /** The path of the operation. Where a value cannot be told, the plan ends with saying so. */
    Resolved resolve(FoundOperation operation, List<String> names) {
        return resolve(operation, names, false).orElseThrow();
    }

    /** The path of the entity that one of the names stands for; empty where that is no such entity. */
    Optional<Resolved> named(FoundOperation operation, List<String> names) {
        return resolve(operation, names, true);
    }

    private Optional<Resolved> resolve(FoundOperation operation, List<String> names, boolean lastIsNamed) {
        List<String> unused = new ArrayList<>(names);
        List<String> segments = operation.segments();
        StringBuilder template = new StringBuilder();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            String value = segment;
            if (segment.startsWith("{")) {
                boolean mustBeNamed = lastIsNamed && i == segments.size() - 1;
                Optional<String> found = value(segment, template.toString(), path.toString(), unused, mustBeNamed);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                value = encode(found.get());
            }
            template.append('/').append(segment);
            path.append('/').append(value);
        }
        return Optional.of(new Resolved(path.toString(), unused));
    }

    private Optional<String> value(String parameter, String template, String path, List<String> names, boolean mustBeNamed) {
        Optional<FoundOperation> parent = parent(template);
        if (parent.isEmpty()) {
            if (names.isEmpty() || mustBeNamed) {
                return unknown(mustBeNamed, language.say("parentUnknown", "parameter", parameter));
            }
            return Optional.of(names.removeFirst());
        }
        List<JsonNode> items = read(parent.get(), path);
        Optional<String> named = names.stream().filter(name -> item(items, name).isPresent()).findFirst();
        if (named.isPresent()) {
            names.remove(named.get());
            return item(items, named.get()).map(this::id);
        }
        if (items.size() == 1 && !mustBeNamed) {
            return Optional.of(id(items.get(0)));
        }
        return unknown(mustBeNamed, undecided(parent.get().lastName(), items, names));
    }

    private static Optional<String> unknown(boolean goOn, String reason) {
        if (goOn) {
            return Optional.empty();
        }
        throw new CannotAnswer(reason);
    }

    private Optional<FoundOperation> parent(String template) {
        Optional<FoundOperation> known = withPath(tools.known(), template);
        if (known.isPresent()) {
            return known;
        }
        String name = template.substring(template.lastIndexOf('/') + 1);
        return withPath(tools.search("list " + name), template);
    }

    private static Optional<FoundOperation> withPath(List<FoundOperation> operations, String path) {
        return operations.stream().filter(operation -> operation.isRead() && operation.path().equals(path)).findFirst();
    }

    private List<JsonNode> read(FoundOperation parent, String path) {
        ApiAnswer.Answered answer = Failure.answered(tools.get(path), language);
        return Listing.in(answer, vocabulary).map(Listing::items)
                .orElseThrow(() -> new CannotAnswer(language.say("notAList", "operation", parent.signature())));
    }

    private Optional<JsonNode> item(List<JsonNode> items, String name) {
        return items.stream().filter(item -> sameName(id(item), name) || sameName(name(item), name)).findFirst();
    }

    private static boolean sameName(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** Host names may end with a dot. */
    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private String id(JsonNode item) {
        return field(item, "ids");
    }

    private String name(JsonNode item) {
        return field(item, "names");
    }

    private String field(JsonNode item, String names) {
        if (item.isValueNode()) {
            return item.asText();
        }
        List<String> fields = new ArrayList<>();
        item.fieldNames().forEachRemaining(fields::add);
        return Names.first(vocabulary.list("fields", names), fields).map(item::path).map(JsonNode::asText)
                .orElseGet(() -> names.equals("ids") && !fields.isEmpty() ? name(item) : "");
    }

    private String undecided(String what, List<JsonNode> items, List<String> names) {
        if (!names.isEmpty()) {
            return language.say("noParent", "name", names.getFirst(), "what", what);
        }
        String found = items.stream().limit(MAX_NAMES).map(item -> "`" + (name(item).isEmpty() ? id(item) : name(item)) + "`")
                .collect(Collectors.joining(", ")) + (items.size() > MAX_NAMES ? ", …" : "");
        return items.isEmpty() ? language.say("countNone", "what", what)
                : language.say("whichParent", "what", what, "names", found);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
