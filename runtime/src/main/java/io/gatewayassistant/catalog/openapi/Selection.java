package io.gatewayassistant.catalog.openapi;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * Which operations of a document are taken.
 *
 * @param include an operation must fit one of these, if there are any
 * @param exclude an operation that fits one of these is left out, even when it is included
 */
public record Selection(Patterns include, Patterns exclude) {

    public static final Selection ALL = new Selection(Patterns.NONE, Patterns.NONE);

    boolean takes(Operation operation, String documentPath) {
        return (include.isEmpty() || include.fit(operation, documentPath)) && !exclude.fit(operation, documentPath);
    }
}
