package io.gatewayassistant.sample.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one field of a document, or with one query parameter. */
@Schema(name = "FieldProblem", description = "What is wrong with one field.")
public record FieldProblem(
        @Schema(description = "JSON pointer of the field, or ?name for a query parameter.", examples = "/frontend/domains") String field,
        @Schema(description = "What is expected.", examples = "must not be empty") String message) {
}
