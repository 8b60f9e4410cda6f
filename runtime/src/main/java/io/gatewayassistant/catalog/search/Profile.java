package io.gatewayassistant.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * What ranking knows of an operation beside its texts.
 *
 * @param kind the terms of the kind of thing that it is about
 * @param joinedKind the same, written as one word
 * @param around the terms of the other words of its path
 * @param names the terms by which somebody would name it: of path, tags, id and summary
 * @param searches whether it looks for a text that has to be given
 * @param parameters how many its path has
 * @param fits how well it does each action, above 0 up to 1
 */
record Profile(Operation operation, List<String> kind, String joinedKind, List<String> around,
        List<String> names, boolean searches, int parameters, Map<Action, Float> fits) {

    Profile {
        kind = List.copyOf(kind);
        around = List.copyOf(around);
        names = List.copyOf(names);
        fits = Map.copyOf(fits);
    }

    /** How well it does the best of several actions, 0 to 1. */
    float fit(Set<Action> wanted) {
        float best = 0;
        for (Action action : wanted) {
            best = Math.max(best, fits.getOrDefault(action, 0f));
        }
        return best;
    }
}
