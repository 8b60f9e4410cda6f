package io.gatewayassistant.catalog;

import java.util.List;
import java.util.Optional;

import io.gatewayassistant.catalog.operation.Operation;

/** A document that operations come from. Asked by one thread at a time; may block until it is fetched. */
public interface CatalogSource {

    /** Unique among the sources of an installation. */
    String id();

    /**
     * The operations as they are now, or empty when they are still those of the last call that returned some.
     * <p>
     * An exception means that they could not be read; its message tells an administrator why, and holds no secret.
     */
    Optional<List<Operation>> load();
}
