package io.gatewayassistant.catalog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.CatalogException;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;

/**
 * Reads the operations of OpenAPI 3.x and Swagger 2.0 documents, JSON or YAML. What is wrong with one operation costs that
 * one at most. References to other documents are never followed.
 */
public final class OpenApiReader {

    private static final Logger LOG = Logger.getLogger(OpenApiReader.class);

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
        return operations(new Parsing(source).parse(tree));
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
}
