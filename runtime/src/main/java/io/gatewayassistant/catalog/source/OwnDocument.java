package io.gatewayassistant.catalog.source;

/** The OpenAPI document of the running application, where the build makes one. */
public interface OwnDocument {

    /** The document as JSON; blank where the application has no endpoints. Taken in process. */
    byte[] json();
}
