package io.gatewayassistant.catalog.search;

import java.util.List;
import java.util.Set;

import io.gatewayassistant.index.Concept;
import io.gatewayassistant.index.Demand;

/**
 * What is asked for, as ranking sees it.
 *
 * @param demand what the concepts ask of names; those that only say what is to be done tell nothing
 * @param wanted what is to be done
 * @param named whether a particular thing is named
 */
record Request(List<Concept> concepts, Demand demand, Set<Action> wanted, boolean named) {

    Request {
        concepts = List.copyOf(concepts);
        wanted = Set.copyOf(wanted);
    }
}
