package io.gatewayassistant.chat.agui;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An event of the AG-UI protocol, as it is serialised. Absent fields are left out: the clients refuse {@code null}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface RunEvent {

    /** Name of the event with the documentation that an answer drew on. */
    String SOURCES = "gateway-assistant.sources";

    /** The event's name on the wire. */
    @JsonProperty(index = 0)
    String type();

    record RunStarted(String threadId, String runId) implements RunEvent {
        @Override
        public String type() {
            return "RUN_STARTED";
        }
    }

    /** @param outcome absent for clients older than 1.0, which refuse some of its values */
    record RunFinished(String threadId, String runId, @Nullable Outcome outcome) implements RunEvent {
        @Override
        public String type() {
            return "RUN_FINISHED";
        }
    }

    record RunError(String message, String code) implements RunEvent {
        @Override
        public String type() {
            return "RUN_ERROR";
        }
    }

    record TextStart(String messageId, String role) implements RunEvent {
        @Override
        public String type() {
            return "TEXT_MESSAGE_START";
        }
    }

    record TextContent(String messageId, String delta) implements RunEvent {
        @Override
        public String type() {
            return "TEXT_MESSAGE_CONTENT";
        }
    }

    record TextEnd(String messageId) implements RunEvent {
        @Override
        public String type() {
            return "TEXT_MESSAGE_END";
        }
    }

    record ToolCallStart(String toolCallId, String toolCallName) implements RunEvent {
        @Override
        public String type() {
            return "TOOL_CALL_START";
        }
    }

    record ToolCallArgs(String toolCallId, String delta) implements RunEvent {
        @Override
        public String type() {
            return "TOOL_CALL_ARGS";
        }
    }

    record ToolCallEnd(String toolCallId) implements RunEvent {
        @Override
        public String type() {
            return "TOOL_CALL_END";
        }
    }

    record ToolCallResult(String messageId, String toolCallId, String content, String role) implements RunEvent {
        @Override
        public String type() {
            return "TOOL_CALL_RESULT";
        }
    }

    /** What the protocol has no event for. */
    record Custom(String name, Object value) implements RunEvent {
        @Override
        public String type() {
            return "CUSTOM";
        }
    }

    /**
     * How a run ended, other than by an error.
     *
     * @param interrupts what it waits for, absent where it does not wait
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(String type, @Nullable List<Interrupt> interrupts) {
        public static final Outcome SUCCESS = new Outcome("success", null);
        public static final Outcome CANCELLED = new Outcome("cancelled", null);

        public static Outcome waiting(Interrupt interrupt) {
            return new Outcome("interrupt", List.of(interrupt));
        }
    }

    /** Which model answers this run. */
    static RunEvent model(String provider, boolean builtIn, String label) {
        return new Custom("gateway-assistant.model", Map.of("provider", provider, "builtIn", builtIn, "label", label));
    }

    /** Something that the person should know. Panels have words of their own for the kinds that they know. */
    static RunEvent notice(Notice notice) {
        return new Custom("gateway-assistant.notice", notice);
    }

    /** @param kind what it is about, such as {@code secret-masked} */
    record Notice(String kind, String message) {

        public static final Notice THREAD_LOST = new Notice("thread-lost",
                "The server no longer has what was said before this question. It keeps a conversation only for a while, and none over "
                        + "a restart.");

        public static final Notice PLAN_GONE = new Notice("plan-gone",
                "The plan that you dropped no longer waited here: it was answered already, has expired, or the gateway has restarted "
                        + "since. Dropping it sent nothing.");

        public static final Notice QUESTION_UNREAD = new Notice("question-unread",
                "This run does what you decided about the plan. The question that came with it was not read: ask it again.");

        public static final Notice SECRET_MASKED = new Notice("secret-masked",
                "Your message held a secret. It was removed before anybody read it; change the secret where it is used, since it was "
                        + "pasted into a chat.");
    }

    /** The documentation that the answer drew on: title and url of each. */
    static RunEvent sources(List<?> sources) {
        return new Custom(SOURCES, sources);
    }

    /** How a tool call really ended. */
    static RunEvent step(Step step) {
        return new Custom("gateway-assistant.step", step);
    }

    /**
     * @param arguments as the call was understood; not written: the client has them from where the call began, maybe a run
     *        before
     * @param error the reason of a failure, absent on success
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String toolCallId, String tool, @JsonIgnore String arguments, boolean ok, long durationMs,
            @Nullable String error) {
    }
}
