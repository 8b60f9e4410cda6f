package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.json.JsonScalars;
import io.gatewayassistant.execute.secret.Pass.Place;

/** Replaces the secrets of answers by handles, and remembers them in the vault of the thread. */
public final class Redactor {

    /** Fields that hold the things of a list, where an answer has other fields as well. */
    private static final List<String> LISTS = List.of("items", "data", "results", "content", "records", "elements", "entries",
            "values", "list", "hits", "rows");

    private final Verdicts verdicts;
    private final SecretsInText texts;

    public Redactor(SecretNames names) {
        this.verdicts = new Verdicts(names);
        this.texts = new SecretsInText(names);
    }

    /** A copy of what {@code called} answered, without secrets. */
    public JsonNode redact(JsonNode answer, CalledOperation called, SecretVault vault) {
        Place root = Place.root(SecretField.of(called), Marks.of(called.operation()));
        String list = list(answer, called.operation()).orElse(null);
        SecretVault found = new SecretVault();
        JsonNode draft = new Walk(found, null, list).redact(answer, root);
        if (draft.equals(answer) && vault.isEmpty()) {
            return answer;
        }
        // One answer at a time: what is learnt for one is forgotten after it.
        synchronized (vault) {
            vault.learn(found); // so that no handle is made of a name that holds a secret
            try {
                Walk walk = new Walk(vault, draft, list);
                walk.redact(answer, root); // after it, what was found is known wherever else it stands
                return walk.redact(answer, root);
            } finally {
                vault.unlearn();
            }
        }
    }

    /** A text of an answer, such as a header or a body that is no JSON, without secrets. */
    public String redact(String text, CalledOperation called, SecretVault vault) {
        return redact(TextNode.valueOf(text), called, vault).asText();
    }

    /** Knows from now on the secrets that a person wrote into a body for {@code called}. */
    public void remember(JsonNode written, CalledOperation called, SecretVault vault) {
        redact(withoutHandles(written), called, vault);
    }

    /** Handles stand for what is known already, and are no secrets themselves. */
    private static JsonNode withoutHandles(JsonNode written) {
        return JsonScalars.replaced(written,
                scalar -> Handle.within(scalar.asText()) ? NullNode.instance : scalar);
    }

    /** The field that holds the things, where the answer is no thing itself and no plain list. */
    private static Optional<String> list(JsonNode answer, Operation operation) {
        boolean lists = operation.verb() == HttpVerb.GET && !operation.path().endsWith("}");
        return !lists ? Optional.empty()
                : LISTS.stream().filter(name -> answer.path(name).isArray() && answer.path(name).path(0).isObject())
                        .findFirst();
    }

    /**
     * @param draft the answer without secrets, which tells what is which; absent while it is made
     * @param list name of the field that holds the things, absent where there is none
     */
    private final class Walk {

        private final SecretVault vault;
        private final @Nullable JsonNode draft;
        private final @Nullable String list;

        Walk(SecretVault vault, @Nullable JsonNode draft, @Nullable String list) {
            this.vault = vault;
            this.draft = draft;
            this.list = list;
        }

        JsonNode redact(JsonNode answer, Place root) {
            if (answer instanceof ArrayNode things) {
                return things(things, draft, root.element());
            }
            if (list == null || !(answer instanceof ObjectNode object)) {
                return thing(answer, draft, root);
            }
            ObjectNode redacted = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> redacted.setAll(part(object, field.getKey(), root)));
            return redacted;
        }

        /** One field of the answer, as an object of its own; its name may hold a secret, too. */
        private ObjectNode part(ObjectNode answer, String name, Place root) {
            ObjectNode alone = JsonNodeFactory.instance.objectNode();
            if (name.equals(list) && answer.get(name) instanceof ArrayNode things) {
                JsonNode drafted = draft == null ? null : draft.path(name);
                alone.set(name, things(things, drafted, Place.root(root.field(), root.marks().field(name).element())));
                return alone;
            }
            alone.set(name, answer.get(name));
            return (ObjectNode) thing(alone, draft, root);
        }

        private ArrayNode things(ArrayNode things, @Nullable JsonNode drafts, Place place) {
            ArrayNode redacted = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < things.size(); i++) {
                redacted.add(thing(things.get(i), drafts == null ? null : drafts.path(i), place));
            }
            return redacted;
        }

        private JsonNode thing(JsonNode thing, @Nullable JsonNode drafted, Place place) {
            Document document = drafted == null ? Document.UNKNOWN : Document.of(drafted, place.field(), vault);
            return new Pass(verdicts, texts, vault, document).redact(thing, place);
        }
    }
}
