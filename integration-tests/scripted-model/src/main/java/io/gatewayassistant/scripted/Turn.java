package io.gatewayassistant.scripted;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the scripted model does with one request. */
public sealed interface Turn {

    /** Says this text, one streamed chunk per argument. */
    static Answer text(String... chunks) {
        return new Answer(List.of(chunks), List.of(), Duration.ZERO, 0, null, Integer.MAX_VALUE);
    }

    /** Asks for these tool calls, all at once. */
    static Answer calls(ToolCall... calls) {
        return text().andCalls(calls);
    }

    /** Refuses with 429 and, in seconds, when to try again. */
    static Refusal rateLimited(int retryAfterSeconds) {
        return new Refusal(429, Map.of("Retry-After", Integer.toString(retryAfterSeconds)), error("Rate limit reached"));
    }

    /** Refuses the API key with 401. */
    static Refusal unauthorized() {
        return status(401, "Incorrect API key provided");
    }

    /** Fails with 500. */
    static Refusal serverError() {
        return status(500, "The server had an error while processing your request");
    }

    /** Answers with this status and an error of this message, as OpenAI words one. */
    static Refusal status(int status, String message) {
        return new Refusal(status, Map.of(), error(message));
    }

    /** Answers 200 and then sends what is neither an event nor JSON. */
    static Garbage garbage() {
        return new Garbage(
                "data: {\"choices\":[{\"delta\":{\"content\":\"half \u0000\uFFFD\n\n<html>not JSON</html>\n\ndata: ]]\n\n");
    }

    /** Answers 200 and then says nothing until the server is closed. */
    static Silence silence() {
        return new Silence();
    }

    private static String error(String message) {
        return Json.object().set("error", Json.object().put("message", message).put("type", "scripted_error")).toString();
    }

    /**
     * An answer as a model gives it.
     *
     * @param text chunks of text
     * @param toolCalls asked for after the text
     * @param pause before each event but the first, and before the connection is closed
     * @param wirePiece bytes per write and flush, 0 for whole events; a small one cuts inside characters
     * @param usage absent: none is reported
     * @param cutAfter events after which the connection is closed, without an end
     */
    record Answer(List<String> text, List<ToolCall> toolCalls, Duration pause, int wirePiece, @Nullable Usage usage,
            int cutAfter) implements Turn {

        public Answer {
            text = List.copyOf(text);
            toolCalls = List.copyOf(toolCalls);
        }

        /** This answer with these tool calls after its text. */
        public Answer andCalls(ToolCall... calls) {
            return new Answer(text, Arrays.asList(calls), pause, wirePiece, usage, cutAfter);
        }

        /** This answer, slower: waits before each event but the first, and before it is cut. */
        public Answer pausing(Duration pause) {
            return new Answer(text, toolCalls, pause, wirePiece, usage, cutAfter);
        }

        /** This answer written in pieces of so many bytes, each flushed, regardless of characters and events. */
        public Answer inWirePiecesOf(int bytes) {
            return new Answer(text, toolCalls, pause, bytes, usage, cutAfter);
        }

        /** This answer with a report of the tokens used. */
        public Answer using(int promptTokens, int completionTokens) {
            return new Answer(text, toolCalls, pause, wirePiece, new Usage(promptTokens, completionTokens), cutAfter);
        }

        /** This answer, broken off: the connection closes after so many events. The first carries no text. */
        public Answer cutAfter(int events) {
            return new Answer(text, toolCalls, pause, wirePiece, usage, events);
        }
    }

    /** An HTTP error instead of an answer. */
    record Refusal(int status, Map<String, String> headers, String body) implements Turn {
    }

    /** Status 200 and a body that makes no sense. */
    record Garbage(String body) implements Turn {
    }

    /** Status 200 and then nothing. */
    record Silence() implements Turn {
    }
}
