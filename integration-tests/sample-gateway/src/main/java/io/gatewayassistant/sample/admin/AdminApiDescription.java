package io.gatewayassistant.sample.admin;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;

/**
 * Completes the OpenAPI document: the operations of all kinds come from one class, and here each gets the words, the
 * bodies and the filters of its kind.
 */
@OpenApiFilter(RunStage.BUILD)
public class AdminApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("JsonPatchOperation", jsonPatchOperation());
        Kinds.ALL.forEach(kind -> describeCollection(document, kind));
        document.getPaths().getPathItem(Kinds.GLOBAL_CONFIG.path()).getOperations()
                .forEach((method, operation) -> describeBody(Kinds.GLOBAL_CONFIG, method, operation, false));
        document.getPaths().getPathItems().forEach((path, item) -> {
            describeFailures(item);
            if (path.endsWith("/_schema")) {
                describeSchema(item.getGET());
            }
        });
        List.of("JsonNode", "JsonNodeType").forEach(document.getComponents()::removeSchema);
    }

    private static void describeCollection(OpenAPI document, Kind<?> kind) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.equals(kind.path()) || path.startsWith(kind.path() + "/")) {
                boolean bulk = path.endsWith("/_bulk");
                item.getOperations().forEach((method, operation) -> {
                    name(kind, operation);
                    describeBody(kind, method, operation, bulk);
                });
            }
        });
        List<FilterParameters.Parameter> filters = FilterParameters.of(kind,
                document.getComponents().getSchemas().get(kind.typeName()));
        FilterParameters.addTo(document.getPaths().getPathItem(kind.path()).getGET(), filters, true);
        FilterParameters.addTo(document.getPaths().getPathItem(kind.path() + "/_count").getGET(), filters, false);
        describeTotal(document.getPaths().getPathItem(kind.path()).getGET());
    }

    private static void name(Kind<?> kind, Operation operation) {
        operation.setOperationId(words(kind, operation.getOperationId()));
        operation.setSummary(words(kind, operation.getSummary()));
        operation.setDescription(words(kind, operation.getDescription()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter.setDescription(words(kind, parameter.getDescription())));
        }
    }

    private static String words(Kind<?> kind, String text) {
        String type = kind.typeName();
        return text.replace("{Type}", type)
                .replace("{type}", Character.toLowerCase(type.charAt(0)) + type.substring(1))
                .replace("{a label}", kind.labelWithArticle())
                .replace("{labels}", kind.labels())
                .replace("{label}", kind.label());
    }

    private static void describeBody(Kind<?> kind, HttpMethod method, Operation operation, boolean bulk) {
        Map<String, Schema> bodies = bulk ? bulkBodies(kind, method) : bodies(kind, method);
        if (bodies.isEmpty()) {
            operation.setRequestBody(null);
            return;
        }
        var content = OASFactory.createContent();
        bodies.forEach((type, schema) -> content.addMediaType(type, OASFactory.createMediaType().schema(schema)));
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(content));
    }

    private static Map<String, Schema> bodies(Kind<?> kind, HttpMethod method) {
        return switch (method) {
            case POST, PUT -> Map.of("application/json", reference(kind.typeName()));
            case PATCH -> Map.of(
                    "application/json", reference(kind.typeName()),
                    EntityResource.MERGE_PATCH, reference(kind.typeName()),
                    EntityResource.JSON_PATCH, array(reference("JsonPatchOperation")));
            case GET, DELETE, HEAD, OPTIONS, TRACE -> Map.of();
        };
    }

    private static Map<String, Schema> bulkBodies(Kind<?> kind, HttpMethod method) {
        return switch (method) {
            case POST, PUT -> Map.of("application/json", array(reference(kind.typeName())));
            case PATCH -> Map.of("application/json", array(bulkPatch(kind)));
            case DELETE -> Map.of("application/json", array(string("Id of " + kind.labelWithArticle() + ".")));
            case GET, HEAD, OPTIONS, TRACE -> Map.of();
        };
    }

    private static Schema bulkPatch(Kind<?> kind) {
        return object().addProperty("id", string("Id of the " + kind.label() + "."))
                .addProperty("patch", reference(kind.typeName()))
                .required(List.of("id", "patch"));
    }

    private static void describeTotal(Operation list) {
        list.getResponses().getAPIResponse("200").description("One page").addHeader("X-Total-Count", OASFactory.createHeader()
                .description("How many there are on all pages.")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
    }

    private static void describeSchema(Operation schema) {
        schema.getResponses().getAPIResponse("200").description("The JSON schema")
                .content(OASFactory.createContent().addMediaType("application/json",
                        OASFactory.createMediaType().schema(object())));
    }

    private static void describeFailures(PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            addFailure(operation, "401", "Who is calling is not known: log in, or send the client id and secret of an API key");
            addFailure(operation, "403", "The caller may not use the admin API");
            boolean one = operation.getOperationId().matches("(read|update|patch|delete)[A-Z].*");
            if (operation.getRequestBody() != null || operation.getOperationId().matches("(list|count)[A-Z].*")) {
                addFailure(operation, "400",
                        "The document or a query parameter is not valid; the fields that are wrong are named");
            }
            if (one) {
                addFailure(operation, "404", "There is none with this id");
            }
            if (one && method != HttpMethod.GET) {
                addFailure(operation, "412", "It was changed since it was read");
            }
            if (operation.getOperationId().startsWith("create")) {
                addFailure(operation, "409", "There is already one with this id");
            }
        });
    }

    private static void addFailure(Operation operation, String status, String description) {
        operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(description)
                .content(OASFactory.createContent().addMediaType("application/json",
                        OASFactory.createMediaType().schema(reference("Problem")))));
    }

    private static Schema jsonPatchOperation() {
        return object().description("One operation of a JSON Patch (RFC 6902).")
                .addProperty("op",
                        string("What to do.").enumeration(List.of("add", "remove", "replace", "move", "copy", "test")))
                .addProperty("path", string("JSON pointer of the place to change."))
                .addProperty("from", string("JSON pointer of the place to move or copy from."))
                .addProperty("value", OASFactory.createSchema().description("The new value."))
                .required(List.of("op", "path"));
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }
}
