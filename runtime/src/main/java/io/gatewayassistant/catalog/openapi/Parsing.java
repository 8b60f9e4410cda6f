package io.gatewayassistant.catalog.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.CatalogException;
import io.swagger.parser.util.SwaggerDeserializer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;

/**
 * Runs the parser over a document. Some mistakes make it throw, or return nothing at all for the whole document; then each
 * definition, path and operation is tried alone, and only what is broken is left out.
 */
final class Parsing {

    private static final Logger LOG = Logger.getLogger(Parsing.class);

    /** What a path can be parsed without. */
    private static final List<String> DEFINITIONS = List.of("components", "definitions", "responses", "parameters");

    private final String source;

    Parsing(String source) {
        this.source = source;
    }

    OpenAPI parse(ObjectNode tree) {
        return parsed(tree).orElseGet(() -> pieceByPiece(tree));
    }

    private OpenAPI pieceByPiece(ObjectNode tree) {
        JsonNode paths = tree.path("paths");
        ObjectNode head = copy(tree).without(List.of("paths"));
        ObjectNode bare = copy(head).without(DEFINITIONS);
        OpenAPI document = parsed(head).or(() -> parsed(readableDefinitions(head, bare))).or(() -> parsed(bare))
                .orElseThrow(() -> new CatalogException("It cannot be parsed as an OpenAPI document"));
        document.setPaths(new Paths());
        paths.properties().forEach(path -> addPath(document.getPaths(), bare, path.getKey(), path.getValue()));
        return document;
    }

    private void addPath(Paths paths, ObjectNode head, String path, JsonNode item) {
        Optional<Paths> whole = parsedPath(head, path, item);
        if (whole.isPresent()) {
            paths.putAll(whole.get());
            return;
        }
        ObjectNode readable = ((ObjectNode) item).deepCopy();
        for (Map.Entry<String, JsonNode> part : item.properties()) {
            if (parsedPath(head, path, head.objectNode().set(part.getKey(), part.getValue())).isEmpty()) {
                LOG.warnf("'%s' of the path %s in the document '%s' is left out: it cannot be parsed", part.getKey(), path,
                        source);
                readable.remove(part.getKey());
            }
        }
        parsedPath(head, path, readable).ifPresent(paths::putAll);
    }

    private Optional<Paths> parsedPath(ObjectNode head, String path, JsonNode item) {
        return parsed(copy(head).set("paths", head.objectNode().set(path, item))).map(OpenAPI::getPaths);
    }

    /** The document's head with those schemas that can be parsed. */
    private ObjectNode readableDefinitions(ObjectNode head, ObjectNode bare) {
        ObjectNode readable = head.deepCopy();
        for (JsonNode schemas : List.of(readable.path("components").path("schemas"), readable.path("definitions"))) {
            schemas.properties().removeIf(schema -> parsed(copy(bare).setAll(onlySchema(head, schema))).isEmpty());
        }
        return readable;
    }

    private static ObjectNode onlySchema(ObjectNode head, Map.Entry<String, JsonNode> schema) {
        ObjectNode only = head.objectNode().set(schema.getKey(), schema.getValue());
        ObjectNode definitions = head.objectNode();
        return head.has("swagger") ? definitions.set("definitions", only)
                : definitions.set("components", head.objectNode().set("schemas", only));
    }

    private static ObjectNode copy(ObjectNode tree) {
        return tree.objectNode().setAll(tree);
    }

    private Optional<OpenAPI> parsed(JsonNode tree) {
        try {
            return Optional.ofNullable(tree.has("swagger")
                    ? new SwaggerConverter().convert(new SwaggerDeserializer().deserialize(tree)).getOpenAPI()
                    : new OpenAPIV3Parser().parseJsonNode(null, tree, options()).getOpenAPI());
        } catch (RuntimeException e) {
            LOG.debugf(e, "A part of the document '%s' cannot be parsed", source);
            return Optional.empty();
        }
    }

    private static ParseOptions options() {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setValidateInternalRefs(false);
        return options;
    }
}
