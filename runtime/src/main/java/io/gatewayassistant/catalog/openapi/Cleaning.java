package io.gatewayassistant.catalog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Repairs what real documents get wrong before they are parsed. No reference to another document survives, so that
 * nothing is ever fetched because a document says so.
 */
final class Cleaning {

    private static final String REF = "$ref";

    /** References that the parser's model resolves by name; others are replaced by a copy of what they point at. */
    private static final Pattern BY_NAME = Pattern
            .compile("#/(components/(schemas|parameters|requestBodies|responses)|definitions|parameters|responses)/[^/]+");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.-]+");

    /** Copies of copies of copies are cut off. */
    private static final int MAX_COPIES = 3;

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final ObjectNode root;

    private Cleaning(ObjectNode root) {
        this.root = root;
    }

    /** Repairs {@code root} in place. */
    static void clean(ObjectNode root) {
        Cleaning cleaning = new Cleaning(root);
        cleaning.version();
        cleaning.unwrapSchemas();
        cleaning.dropStrayPaths();
        cleaning.references(root, 0);
    }

    /** Later versions than the parser knows are read as the latest that it does. */
    private void version() {
        String version = root.path("openapi").asText();
        if (version.startsWith("3.") && !version.startsWith("3.0") && !version.startsWith("3.1")) {
            root.put("openapi", "3.1.0");
        }
    }

    /** Otoroshi wraps: {@code {"schema": {…}, "referencedSchemas": {name: {…}}}}. */
    private void unwrapSchemas() {
        if (!(root.path("components").path("schemas") instanceof ObjectNode schemas)) {
            return;
        }
        List<String> names = new ArrayList<>();
        schemas.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode wrapper = schemas.path(name);
            if (wrapper.path("schema").isObject() && wrapper.path("referencedSchemas").isObject()) {
                schemas.set(name, wrapper.path("schema"));
                wrapper.path("referencedSchemas").properties().stream().filter(e -> !schemas.has(e.getKey()))
                        .forEach(e -> schemas.set(e.getKey(), e.getValue()));
            }
        }
    }

    private void dropStrayPaths() {
        if (!(root.path("paths") instanceof ObjectNode paths)) {
            return;
        }
        paths.properties().removeIf(entry -> entry.getKey().startsWith("x-") || !entry.getValue().isObject());
        paths.forEach(item -> item.properties().removeIf(e -> METHODS.contains(e.getKey()) && !e.getValue().isObject()));
    }

    private void references(JsonNode node, int copies) {
        if (node instanceof ObjectNode object) {
            normaliseOwnReference(object);
            for (Map.Entry<String, JsonNode> child : object.properties()) {
                child.setValue(replaced(child.getValue(), copies));
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), copies));
            }
        }
    }

    private JsonNode replaced(JsonNode node, int copies) {
        String pointer = deepReference(node);
        if (pointer == null) {
            references(node, copies);
            return node;
        }
        JsonNode target = copies < MAX_COPIES ? target(pointer) : MissingNode.getInstance();
        JsonNode copy = target.isObject() ? target.deepCopy() : root.objectNode();
        references(copy, copies + 1);
        return copy;
    }

    private JsonNode target(String pointer) {
        try {
            return root.at(JsonPointer.compile(pointer.substring(1)));
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String deepReference(JsonNode node) {
        JsonNode ref = node.path(REF);
        boolean deep = ref.isTextual() && ref.asText().startsWith("#/") && !BY_NAME.matcher(ref.asText()).matches();
        return deep ? ref.asText() : null;
    }

    /** Drops a reference out of the document; one that is only a name means a definition (Swagger 2.0). */
    private void normaliseOwnReference(ObjectNode object) {
        if (!(object.path(REF) instanceof TextNode ref) || ref.asText().startsWith("#/")) {
            return;
        }
        boolean definition = PLAIN_NAME.matcher(ref.asText()).matches() && root.path("definitions").has(ref.asText());
        if (definition) {
            object.put(REF, "#/definitions/" + ref.asText());
        } else {
            object.remove(REF);
        }
    }
}
