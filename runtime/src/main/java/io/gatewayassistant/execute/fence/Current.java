package io.gatewayassistant.execute.fence;

import com.fasterxml.jackson.databind.JsonNode;

/** What is at an address now. */
public sealed interface Current {

    record Found(JsonNode document) implements Current {
    }

    record Absent() implements Current {
    }

    /** The catalog has no operation at this address, whatever the method. */
    record NoOperation() implements Current {
    }

    /** Nobody knows; the reason is for the model. */
    record Unreadable(String reason) implements Current {
    }

    /** Reads addresses with the credentials that the call itself would carry. */
    @FunctionalInterface
    interface Reader {

        /** Blocks. Never throws for what the admin API does. */
        Current read(String pathAndQuery);
    }
}
