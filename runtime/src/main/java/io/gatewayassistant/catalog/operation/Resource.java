package io.gatewayassistant.catalog.operation;

import java.util.Set;

/**
 * A kind of thing that the admin API manages.
 *
 * @param name last word of the collection's path
 * @param path of the collection
 * @param verbs on the collection ({@link HttpVerb#GET} lists, {@link HttpVerb#POST} creates) or on one item of it
 */
public record Resource(String name, String path, Set<HttpVerb> verbs) {

    public Resource {
        verbs = Set.copyOf(verbs);
    }
}
