package io.gatewayassistant.index;

/**
 * A field of the entries of an index.
 *
 * @param weight how much a match in it counts, relative to the other fields
 * @param lengthPenalty how much a match in a longer text than usual counts less, from 0, not at all, to 1
 */
public record Field(String name, Analysis analysis, float weight, float lengthPenalty) {

    public Field {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A field needs a name");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("The weight of a field must be positive, was " + weight);
        }
        if (!(lengthPenalty >= 0 && lengthPenalty <= 1)) {
            throw new IllegalArgumentException("The length penalty of a field is between 0 and 1, was " + lengthPenalty);
        }
    }
}
