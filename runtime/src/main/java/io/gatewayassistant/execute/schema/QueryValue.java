package io.gatewayassistant.execute.schema;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query, decoded.
 *
 * @param value absent where there is no equals sign
 */
public record QueryValue(String name, @Nullable String value) {

    /** Whether it is the parameter of this name, or a part of it: {@code ids[]}, {@code filter[name]}. */
    boolean belongsTo(String parameter) {
        return name.equals(parameter) || name.startsWith(parameter + "[") && name.endsWith("]");
    }
}
