package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The list in an answer.
 *
 * @param items what can be read of it
 * @param cut whether the end of the list was cut off for its size
 * @param inAnswer how many the answer held before that
 * @param total how many there are on all pages, where the answer says so
 */
public record Listing(List<JsonNode> items, boolean cut, long inAnswer, OptionalLong total) {

    private static final String CUT = "cut";

    public Listing {
        items = List.copyOf(items);
    }

    /** The list that the answer is, or holds in one of the usual fields, or in its only field with a list of objects. */
    public static Optional<Listing> in(ApiAnswer.Answered answer, Vocabulary vocabulary) {
        JsonNode body = answer.body();
        if (body.isArray()) {
            return Optional.of(of(body, total(answer, vocabulary)));
        }
        return envelope(body, vocabulary).map(list -> of(list, total(answer, vocabulary)));
    }

    private static Optional<JsonNode> envelope(JsonNode body, Vocabulary vocabulary) {
        if (!body.isObject()) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        body.fieldNames().forEachRemaining(fields::add);
        Optional<JsonNode> usual = Names.first(vocabulary.list("lists"), fields).map(body::path).filter(JsonNode::isArray);
        if (usual.isPresent()) {
            return usual;
        }
        List<JsonNode> lists = fields.stream().map(body::path).filter(JsonNode::isArray).toList();
        boolean entity = Names.first(vocabulary.list("fields", "ids"), fields).isPresent();
        return lists.size() == 1 && !entity ? Optional.of(lists.get(0)) : Optional.empty();
    }

    private static Listing of(JsonNode array, OptionalLong total) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        JsonNode note = items.isEmpty() ? array : items.getLast().path(CUT);
        boolean cut = note.has("shown") && note.has("total") && items.getLast().size() == 1;
        if (!cut) {
            return new Listing(items, false, items.size(), total);
        }
        List<JsonNode> whole = items.subList(0, Math.min(items.size() - 1, note.path("shown").asInt()));
        return new Listing(whole.stream().filter(item -> !(item instanceof ObjectNode object && object.has(CUT))).toList(),
                true,
                note.path("total").asLong(), total);
    }

    private static OptionalLong total(ApiAnswer.Answered answer, Vocabulary vocabulary) {
        OptionalLong header = number(answer.headers(), vocabulary.list("paging", "totalHeaders"));
        if (header.isPresent() || !answer.body().isObject()) {
            return header;
        }
        OptionalLong field = number(answer.body(), vocabulary.list("paging", "totalFields"));
        if (field.isPresent()) {
            return field;
        }
        return vocabulary.list("paging", "totalParents").stream().map(answer.body()::path)
                .map(parent -> number(parent, vocabulary.list("paging", "totalFields")))
                .filter(OptionalLong::isPresent).findFirst().orElse(OptionalLong.empty());
    }

    private static OptionalLong number(JsonNode object, List<String> names) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return Names.first(names, fields).map(object::path).map(JsonNode::asText).filter(text -> text.matches("\\d{1,15}"))
                .map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    /** The number in the answer of a count operation: itself, or in one of the usual fields, or its only number. */
    public static OptionalLong count(JsonNode body, Vocabulary vocabulary) {
        if (body.isNumber()) {
            return OptionalLong.of(body.asLong());
        }
        OptionalLong usual = number(body, vocabulary.list("count", "fields"));
        if (usual.isPresent() || !body.isObject()) {
            return usual;
        }
        List<JsonNode> numbers = new ArrayList<>();
        body.forEach(value -> {
            if (value.isNumber()) {
                numbers.add(value);
            }
        });
        return numbers.size() == 1 ? OptionalLong.of(numbers.get(0).asLong()) : OptionalLong.empty();
    }
}
