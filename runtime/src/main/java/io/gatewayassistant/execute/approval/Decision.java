package io.gatewayassistant.execute.approval;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What a person said of a plan. */
public sealed interface Decision {

    /**
     * It may be sent.
     *
     * @param remove names of calls that are not
     * @param edits bodies to be sent instead of those that were shown, by name of the call
     */
    record Approve(Set<String> remove, Map<String, JsonNode> edits) implements Decision {

        public Approve {
            remove = Set.copyOf(remove);
            edits = Map.copyOf(edits);
        }
    }

    /** Nothing of it is sent, and the model goes on. */
    record Deny(String words) implements Decision {
    }

    /** Nothing of it is sent, and that is all. */
    record Drop() implements Decision {
    }
}
