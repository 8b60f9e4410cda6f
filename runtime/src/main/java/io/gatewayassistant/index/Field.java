package io.gatewayassistant.index;

/**
 * A field of the entries of an index.
 *
 * @param weight how much a match in it counts, relative to the other fields
 */
public record Field(String name, Analysis analysis, float weight) {

    public Field {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A field needs a name");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("The weight of a field must be positive, was " + weight);
        }
    }
}
