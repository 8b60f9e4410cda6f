package io.gatewayassistant.chat;

/** How a run came to its end. */
sealed interface Ending {

    /** What a tool call that has no result by then is told. */
    String unanswered();

    record Completed() implements Ending {
        @Override
        public String unanswered() {
            return "Not run.";
        }
    }

    /** The person pressed stop, or the connection closed. */
    record Stopped() implements Ending {
        @Override
        public String unanswered() {
            return "Not run: the person stopped the run.";
        }
    }

    /**
     * @param code for programs, see the chat page of the documentation
     * @param message for the person: what happened, what to do next
     */
    record Failed(String code, String message) implements Ending {
        @Override
        public String unanswered() {
            return "Not run: the run failed.";
        }
    }
}
