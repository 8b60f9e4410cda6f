package io.gatewayassistant.execute.secret;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.json.JsonPointers;
import io.gatewayassistant.execute.json.JsonScalars;

/** The texts of a body that stand for secrets, and the fields that they are in. */
final class BodySecrets {

    private final SecretVault vault;
    private final Map<Place, Use> uses = new LinkedHashMap<>();

    /** A value of the vault, and the field of the body that it goes to. */
    record Use(Kept kept, SecretField to) {
    }

    /** The same secret in the same field is one use, however many elements of a list have it. */
    private record Place(String shown, SecretField field) {
    }

    private BodySecrets(SecretVault vault) {
        this.vault = vault;
    }

    /**
     * In the order of the body; refuses what looks like a handle and is none that can be used.
     *
     * @param patch whether the call is one that patches, so that a list of changes is meant as such
     */
    static List<Use> in(JsonNode body, boolean patch, SecretField root, SecretVault vault) {
        BodySecrets secrets = new BodySecrets(vault);
        if (patch && isPatch(body)) {
            body.forEach(change -> secrets.changed(change, root));
        } else {
            secrets.collect(body, root);
        }
        return List.copyOf(secrets.uses.values());
    }

    /** The body with the secrets in it. */
    static JsonNode filled(JsonNode body, List<Use> uses) {
        Map<String, JsonNode> secrets = originals(uses);
        return JsonScalars.replaced(body,
                scalar -> scalar.isTextual() ? secrets.getOrDefault(scalar.textValue(), scalar) : scalar);
    }

    /** The secrets by their handles. */
    static Map<String, JsonNode> originals(List<Use> uses) {
        Map<String, JsonNode> originals = new HashMap<>();
        uses.forEach(use -> originals.putIfAbsent(use.kept().shown(), use.kept().original()));
        return originals;
    }

    /** Whether the body is a list of changes, as RFC 6902 has it. */
    static boolean isPatch(JsonNode body) {
        return body instanceof ArrayNode changes && !changes.isEmpty()
                && changes.valueStream().allMatch(change -> change.path("op").isTextual() && change.path("path").isTextual());
    }

    /** The fields on the way of a JSON pointer; positions in lists do not count. */
    static List<String> names(String pointer) {
        return JsonPointers.steps(pointer).stream().filter(step -> !step.matches("\\d+|-")).toList();
    }

    private void changed(JsonNode change, SecretField root) {
        SecretField at = root;
        for (String name : names(change.path("path").asText())) {
            at = at.at(name);
        }
        for (var part : change.properties()) {
            if (part.getKey().equals("value")) {
                collect(part.getValue(), at);
            } else {
                collect(part.getValue(), new SecretField(root.collection(), "(" + part.getKey() + ")"));
            }
        }
    }

    private void collect(JsonNode value, SecretField at) {
        switch (value) {
            case ObjectNode object -> object.properties().forEach(field -> {
                refuseHandle(field.getKey(), "the name of a field");
                collect(field.getValue(), at.at(field.getKey()));
            });
            case ArrayNode array -> array.forEach(element -> collect(element, at));
            case TextNode text -> {
                if (Handle.within(text.textValue())) {
                    uses.computeIfAbsent(new Place(text.textValue(), at), place -> new Use(known(place.shown()), at));
                }
            }
            case JsonNode scalar -> {
            }
        }
    }

    private Kept known(String shown) {
        return vault.find(shown).orElseThrow(() -> new SecretRefused(Handle.IN_TEXT.matcher(shown).matches()
                ? "not sent: the handle " + shown
                        + " is not known in this thread (any more); read the thing it belongs to again"
                : "not sent: a handle of a secret can only be the whole value of a field, exactly as it was shown, not a part of "
                        + "a longer text"));
    }

    static void refuseHandle(String text, String where) {
        if (Handle.within(text)) {
            throw new SecretRefused(
                    "not sent: a handle of a secret never goes into " + where + ", only into the same field of a "
                            + "thing of the same kind");
        }
    }
}
