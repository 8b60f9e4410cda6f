package io.gatewayassistant.catalog.source;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/**
 * The document that SmallRye OpenAPI makes. The only class that knows it: it becomes a bean at build time, in applications
 * that have that extension.
 */
public final class SmallRyeOwnDocument implements OwnDocument {

    private final OpenApiDocumentService documents;

    SmallRyeOwnDocument(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    @Override
    public byte[] json() {
        return documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
    }
}
