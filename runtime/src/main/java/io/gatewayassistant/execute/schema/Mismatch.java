package io.gatewayassistant.execute.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One place where a call does not fit its operation.
 *
 * @param where the parameter or the JSON pointer of the field, in words for the model
 * @param expected what would fit, and what there is instead
 */
public record Mismatch(String where, String expected) {

    private static final int NAMED = 8;

    /** All in one sentence, the first few where there are many. */
    public static String sentence(List<Mismatch> mismatches) {
        String more = mismatches.size() > NAMED ? "; and " + (mismatches.size() - NAMED) + " more" : "";
        return mismatches.stream().limit(NAMED).map(mismatch -> mismatch.where() + " " + mismatch.expected())
                .collect(Collectors.joining("; ", "", more));
    }
}
