package io.gatewayassistant.execute.secret;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * An operation as it is called once: where its path takes a kind of thing as a parameter, only the path tells which kind.
 *
 * @param path percent-encoded, as it is sent
 */
public record CalledOperation(Operation operation, String path) {
}
