package io.gatewayassistant.execute.fence;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.spi.Access;

/**
 * A call as a fence looks at it.
 *
 * @param path percent-encoded, as it would be sent
 * @param query percent-encoded, absent where there is none
 * @param places the segments of all that some server could read the path as, in lower case; the path as it is comes first
 * @param queryValues decoded
 * @param contentType media type of the body, empty where there is none
 */
public record Approach(Operation operation, HttpVerb verb, Access access, String path, @Nullable String query,
        List<List<String>> places, List<String> queryValues, @Nullable JsonNode body, String contentType) {

    public Approach {
        places = places.stream().map(List::copyOf).toList();
        queryValues = List.copyOf(queryValues);
    }

    /** Whether it does more than to look. */
    public boolean changes() {
        return access != Access.READ;
    }

    String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }
}
