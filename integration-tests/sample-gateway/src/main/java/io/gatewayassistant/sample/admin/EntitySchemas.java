package io.gatewayassistant.sample.admin;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.sample.entity.Kind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/** JSON schemas of the kinds, taken from the OpenAPI document so that both say the same. */
@ApplicationScoped
public class EntitySchemas {

    private static final String COMPONENTS = "#/components/schemas/";

    private final OpenApiDocumentService documents;
    private final ObjectMapper mapper;

    public EntitySchemas(OpenApiDocumentService documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    JsonNode schema(Kind<?> kind) {
        JsonNode components = components();
        ObjectNode schema = mapper.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.setAll((ObjectNode) components.path(kind.typeName()).deepCopy());
        ObjectNode definitions = mapper.createObjectNode();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            for (JsonNode reference : open.poll().findValues("$ref")) {
                String name = reference.asText().substring(COMPONENTS.length());
                if (!definitions.has(name)) {
                    definitions.set(name, components.path(name));
                    open.add(components.path(name));
                }
            }
        }
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return localReferences(schema);
    }

    private JsonNode localReferences(JsonNode schema) {
        try {
            return mapper.readTree(schema.toString().replace(COMPONENTS, "#/$defs/"));
        } catch (IOException e) {
            throw new IllegalStateException("A schema of the OpenAPI document is not JSON", e);
        }
    }

    private JsonNode components() {
        try {
            return mapper.readTree(documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON))
                    .path("components").path("schemas");
        } catch (IOException e) {
            throw new IllegalStateException("The OpenAPI document is not JSON", e);
        }
    }
}
