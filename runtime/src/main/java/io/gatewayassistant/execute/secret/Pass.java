package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.digest.Sha256;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.secret.SecretNames.Verdict;

/** One walk over a document, which replaces what is secret in it. */
final class Pass {

    /** Possessive: a long blank text with a word behind it must not be read again from each of its spaces. */
    private static final Pattern HIDDEN_ALREADY = Pattern.compile("\\s*+[*•●]*+\\s*+");
    private static final int DEEPEST_TEXT = 4;
    /** A longer text with secrets in it can be read, not put back. */
    private static final int LONGEST_TEXT = 100_000;
    /** Stands for what another part of the document says is a secret, until that part was read. */
    private static final String HIDDEN = "[secret]";
    private static final String NOT_SEARCHED = "… [the rest is not shown: to look for secrets in it would take too long]";

    private final Verdicts verdicts;
    private final SecretsInText texts;
    private final SecretVault vault;
    private final Document document;
    private final Map<List<Object>, Integer> times = new HashMap<>();

    Pass(Verdicts verdicts, SecretsInText texts, SecretVault vault, Document document) {
        this.verdicts = verdicts;
        this.texts = texts;
        this.vault = vault;
        this.document = document;
    }

    /**
     * Where in the document a value stands.
     *
     * @param verdict what its name or what is around it says
     * @param marks what the document's schema says
     * @param textDepth how many texts are around it
     * @param list what the outermost list around it holds, in short; empty where there is none
     */
    record Place(SecretField field, Verdict verdict, Marks marks, int textDepth, String list) {

        static Place root(SecretField field, Marks marks) {
            return new Place(field, Verdict.PLAIN, marks, 0, "");
        }

        Place element() {
            return in("");
        }

        Place elementOf(ArrayNode array) {
            return in(list.isEmpty() ? Sha256.hex(ExactJson.write(array)) : list);
        }

        private Place in(String around) {
            return new Place(field, verdict, marks.element(), textDepth, around);
        }

        Place insideText() {
            return new Place(field, Verdict.PLAIN, Marks.NONE, textDepth + 1, list);
        }
    }

    JsonNode redact(JsonNode value, Place place) {
        return switch (value) {
            case ObjectNode object -> object(object, place);
            case ArrayNode array -> {
                ArrayNode redacted = JsonNodeFactory.instance.arrayNode();
                Place within = place.elementOf(array);
                array.forEach(element -> redacted.add(redact(element, within)));
                yield redacted;
            }
            case TextNode text -> text(text, place);
            case JsonNode number when number.isNumber() -> number(number, place);
            case JsonNode plain -> plain;
        };
    }

    private ObjectNode object(ObjectNode object, Place place) {
        ObjectNode redacted = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = field.getKey();
            Marks marks = place.marks().field(name);
            Verdict verdict = verdicts.of(object, name, place.verdict(), marks);
            String shown = withHandles(name, place);
            // A handle tells where its secret stands.
            Place at = new Place(place.field().at(shown), verdict, marks, place.textDepth(), place.list());
            redacted.set(shown, redact(field.getValue(), at));
        });
        return redacted;
    }

    /** A number that is a known secret may be repeated as one. */
    private JsonNode number(JsonNode number, Place place) {
        if (place.verdict().numbers()) {
            return sealed(number, place);
        }
        String value = number.asText();
        String shown = withHandles(value, place);
        return shown.equals(value) ? number : kept(shown, number, place);
    }

    private JsonNode text(TextNode text, Place place) {
        String value = text.textValue();
        if (HIDDEN_ALREADY.matcher(value).matches() || !place.marks().secret() && place.marks().lists(value)) {
            return text;
        }
        if (place.verdict().certain() || place.verdict() == Verdict.SUSPECT && Randomness.madeByMachine(value)) {
            return sealed(text, place);
        }
        String shown = place.textDepth() < DEEPEST_TEXT && looksLikeJson(value) ? nested(value, place)
                : withHandles(value, place);
        return shown.equals(value) ? text : kept(shown, text, place);
    }

    private JsonNode kept(String shown, JsonNode original, Place place) {
        if (Handle.IN_TEXT.matcher(shown).matches()) {
            return sealed(original, place); // a handle of its own, that this one does not take the place of the other
        }
        if (shown.length() <= LONGEST_TEXT && original.asText().length() <= LONGEST_TEXT) {
            vault.keep(new Kept(shown, original, place.field(), document.thing(), document.addresses()));
        }
        return TextNode.valueOf(shown);
    }

    private TextNode sealed(JsonNode secret, Place place) {
        return TextNode.valueOf(handle(secret, place));
    }

    /** A model adds elements to lists: an equal one gets a handle of its own, and what a changed list holds gets new ones. */
    private String handle(JsonNode secret, Place place) {
        int time = times.merge(List.of(secret, place.field(), place.list()), 1, Integer::sum);
        return vault.seal(secret, place.field(), document, place.list() + time);
    }

    private static boolean looksLikeJson(String text) {
        String stripped = text.strip();
        return stripped.startsWith("{") && stripped.endsWith("}") || stripped.startsWith("[") && stripped.endsWith("]");
    }

    private String nested(String text, Place place) {
        try {
            JsonNode json = ExactJson.parseInText(text);
            JsonNode redacted = redact(json, place.insideText());
            return redacted.equals(json) ? text : ExactJson.write(redacted);
        } catch (JsonProcessingException notJson) {
            return withHandles(text, place);
        }
    }

    private String withHandles(String text, Place place) {
        KnownValues.Search search = vault.knownIn(text);
        String searched = text.substring(0, search.end());
        Set<Span> byForm = new HashSet<>(texts.in(searched));
        List<Span> spans = new ArrayList<>(byForm);
        Map<Span, String> known = new HashMap<>();
        for (KnownValues.Found found : search.found()) {
            spans.add(found.span());
            String handle = found.handle();
            if (handle != null) {
                known.put(found.span(), handle);
            }
        }
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Span span : Span.merged(spans)) {
            String handle = known.get(span);
            if (handle == null || handle.isEmpty() && byForm.contains(span)) {
                handle = handle(TextNode.valueOf(span.of(text)), place);
            }
            shown.append(searched, from, span.start()).append(handle.isEmpty() ? HIDDEN : handle);
            from = span.end();
        }
        shown.append(searched, from, searched.length());
        return search.end() == text.length() ? shown.toString() : shown.append(NOT_SEARCHED).toString();
    }
}
