package io.gatewayassistant.execute.call;

import java.util.Map;
import java.util.function.Function;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.settings.BodyMismatch;
import io.gatewayassistant.spi.Access;

/**
 * What this installation says of calls before anybody is asked.
 *
 * @param headers which may be sent
 * @param bodies by id of a source, what becomes of a body that does not fit its document
 * @param access by operation id, what a call does where that is not what method and document say
 */
public record CallRules(HeaderPolicy headers, Function<String, BodyMismatch> bodies, Map<String, Access> access) {

    public CallRules {
        access = Map.copyOf(access);
    }

    /** What a call of {@code operation} does. A document can only make it worse, the configuration also better. */
    Access access(Operation operation) {
        return access.getOrDefault(operation.id(), operation.access());
    }
}
