package io.gatewayassistant.execute.request;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call came to. */
public sealed interface CallOutcome {

    /**
     * The admin API answered.
     *
     * @param headers by lower-case name, without those that nobody but the server should see
     */
    record Answered(int status, Map<String, String> headers, Content content) implements CallOutcome {

        public Answered {
            headers = Map.copyOf(headers);
        }

        /** Whether it points elsewhere; nobody follows. */
        public boolean redirect() {
            return status >= 300 && status < 400 && status != 304;
        }

        public boolean failed() {
            return status >= 400 || redirect();
        }
    }

    /** It was not sent, or no answer came. The reason says which, in words for the model. */
    record Failed(String reason) implements CallOutcome {
    }

    /** The body of an answer. */
    sealed interface Content {

        /** There was none. */
        record Absent() implements Content {
        }

        record Json(JsonNode value) implements Content {
        }

        record Text(String value) implements Content {
        }

        /** There was one, which is not kept; the reason is for the model. */
        record NotKept(String reason) implements Content {
        }
    }
}
