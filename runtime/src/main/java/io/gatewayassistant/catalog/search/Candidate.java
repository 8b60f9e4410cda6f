package io.gatewayassistant.catalog.search;

import java.util.Comparator;

/**
 * An operation that may be what is asked for.
 *
 * @param score how well it fits
 * @param covered how much of each concept of the request its names have
 */
record Candidate(Profile profile, float score, float[] covered) {

    /** Where scores are equal, the simpler operation comes first, and the order is always the same. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::score).reversed()
            .thenComparing(candidate -> candidate.profile().operation().path().length())
            .thenComparing(candidate -> candidate.profile().operation().signature());
}
