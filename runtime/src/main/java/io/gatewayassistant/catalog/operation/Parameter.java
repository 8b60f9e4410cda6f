package io.gatewayassistant.catalog.operation;

import java.util.List;

/**
 * What an operation takes beside its body.
 *
 * @param type as in JSON schema ({@code string}, {@code integer}, …); {@code any} where the document does not say
 * @param values the allowed ones, empty where any value of the type is
 * @param description empty where the document has none
 */
public record Parameter(String name, Location in, boolean required, String type, List<String> values, String description) {

    /** Where the parameter goes. */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    public Parameter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A parameter needs a name");
        }
        values = List.copyOf(values);
    }
}
