package io.gatewayassistant.catalog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.CatalogException;
import io.gatewayassistant.catalog.HttpVerb;
import io.gatewayassistant.catalog.Operation;
import io.swagger.parser.util.SwaggerDeserializer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;

/**
 * Reads the operations of OpenAPI 3.x and Swagger 2.0 documents, JSON or YAML. What is wrong with one operation costs that
 * one at most. References to other documents are never followed.
 */
public final class OpenApiReader {

    private static final Logger LOG = Logger.getLogger(OpenApiReader.class);

    /** What a path can be parsed without. */
    private static final List<String> DEFINITIONS = List.of("components", "definitions", "responses", "parameters");

    private final String source;
    private final @Nullable String basePath;
    private final List<Selection> selections;

    /**
     * @param source id of the source, for the operations
     * @param basePath prefix of all paths; absent: the path of the document's first server
     * @param selections an operation is taken when all of them take it
     */
    public OpenApiReader(String source, @Nullable String basePath, List<Selection> selections) {
        this.source = source;
        this.basePath = basePath == null ? null : BasePath.normalised(basePath);
        this.selections = List.copyOf(selections);
    }

    /** The operations of a document, in its order. */
    public List<Operation> read(byte[] document) {
        ObjectNode tree = DocumentTree.read(document);
        if (!tree.hasNonNull("openapi") && !tree.hasNonNull("swagger")) {
            throw new CatalogException(
                    "It is not an OpenAPI document: it has neither 'openapi' nor 'swagger' at its top");
        }
        Cleaning.clean(tree);
        return operations(parsed(tree));
    }

    private List<Operation> operations(OpenAPI document) {
        OperationReader reader = new OperationReader(source, new Components(document));
        OperationIds ids = new OperationIds();
        List<Operation> operations = new ArrayList<>();
        Map<String, PathItem> paths = document.getPaths() == null ? Map.of() : document.getPaths();
        paths.forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> HttpVerb.parse(method.name())
                .flatMap(verb -> read(reader, ids, document, verb, path, item, operation)).ifPresent(operations::add)));
        return operations;
    }

    private Optional<Operation> read(OperationReader reader, OperationIds ids, OpenAPI document, HttpVerb verb, String path,
            PathItem item, io.swagger.v3.oas.models.Operation operation) {
        String documentPath = path.startsWith("/") ? path : "/" + path;
        try {
            Operation read = reader.read(verb, base(document, item, operation) + documentPath,
                    ids.of(operation.getOperationId(), verb, documentPath), item, operation);
            boolean taken = selections.stream().allMatch(selection -> selection.takes(read, documentPath));
            return taken ? Optional.of(read) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warnf(e, "The operation %s %s of the document '%s' is left out: it cannot be read", verb, path, source);
            return Optional.empty();
        }
    }

    private String base(OpenAPI document, PathItem item, io.swagger.v3.oas.models.Operation operation) {
        if (basePath != null) {
            return basePath;
        }
        if (operation.getServers() != null && !operation.getServers().isEmpty()) {
            return BasePath.of(operation.getServers());
        }
        boolean ofItem = item.getServers() != null && !item.getServers().isEmpty();
        return BasePath.of(ofItem ? item.getServers() : document.getServers());
    }

    private OpenAPI parsed(ObjectNode tree) {
        try {
            return parse(tree).orElseThrow(() -> new CatalogException("It cannot be parsed as an OpenAPI document"));
        } catch (CatalogException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(e, "The document '%s' cannot be parsed as a whole, each path is tried alone", source);
            return parsedPathByPath(tree);
        }
    }

    /** What breaks the parser in one path must not cost the others. */
    private OpenAPI parsedPathByPath(ObjectNode tree) {
        ObjectNode head = tree.objectNode().setAll(tree);
        JsonNode paths = head.remove("paths");
        ObjectNode bare = head.objectNode().<ObjectNode> setAll(head).remove(DEFINITIONS);
        OpenAPI document = parseQuietly(with(head, tree.objectNode())).or(() -> parseQuietly(with(bare, tree.objectNode())))
                .orElseThrow(() -> new CatalogException("It cannot be parsed as an OpenAPI document"));
        Paths readable = new Paths();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            ObjectNode alone = with(bare, tree.objectNode().set(path.getKey(), path.getValue()));
            parseQuietly(alone).map(OpenAPI::getPaths).ifPresentOrElse(readable::putAll, () -> LOG
                    .warnf("The path %s of the document '%s' is left out: it cannot be parsed", path.getKey(), source));
        }
        document.setPaths(readable);
        return document;
    }

    private static ObjectNode with(ObjectNode head, JsonNode paths) {
        return head.objectNode().<ObjectNode> setAll(head).set("paths", paths);
    }

    private Optional<OpenAPI> parseQuietly(JsonNode tree) {
        try {
            return parse(tree);
        } catch (RuntimeException e) {
            LOG.debugf(e, "A part of the document '%s' cannot be parsed", source);
            return Optional.empty();
        }
    }

    private static Optional<OpenAPI> parse(JsonNode tree) {
        if (tree.has("swagger")) {
            return Optional
                    .ofNullable(new SwaggerConverter().convert(new SwaggerDeserializer().deserialize(tree)).getOpenAPI());
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setValidateInternalRefs(false);
        return Optional.ofNullable(new OpenAPIV3Parser().parseJsonNode(null, tree, options).getOpenAPI());
    }
}
