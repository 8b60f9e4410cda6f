package io.gatewayassistant.chat;

/** How a run came to its end. */
sealed interface Ending {

    /** What a tool call that has no result by then is told. */
    String unanswered();

    /** What the assistant said last, where it said nothing. */
    default String lastWord() {
        return switch (this) {
            case Completed completed -> "(no answer)";
            case Interrupted interrupted -> "(waits for approval)";
            case Dropped dropped -> "(dropped by the person)";
            case Stopped stopped -> "(stopped by the person)";
            case Failed failed -> "(no answer: " + failed.message() + ")";
        };
    }

    record Completed() implements Ending {
        @Override
        public String unanswered() {
            return "Not run.";
        }
    }

    /** The run goes on when the person has answered; until then the call has no result. */
    record Interrupted(Waiting waiting) implements Ending {
        @Override
        public String unanswered() {
            return "Not run: the run waits for the person's approval of another call.";
        }
    }

    /** The person did not want what the run would go on with. */
    record Dropped() implements Ending {
        @Override
        public String unanswered() {
            return "Not run: the person dropped it.";
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
