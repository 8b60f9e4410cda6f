package io.gatewayassistant.catalog;

import java.util.Map;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * An operation that a concrete path belongs to.
 *
 * @param pathParameters their values in the path, decoded, by name
 */
public record OperationMatch(Operation operation, Map<String, String> pathParameters) {

    public OperationMatch {
        pathParameters = Map.copyOf(pathParameters);
    }
}
