package io.gatewayassistant.chat.agui;

/** What a client asks for: an answer to a question, or to go on with what waits for the person. */
public sealed interface RunRequest permits Question, Resumption {

    String threadId();

    String runId();

    /** Address and title of the page that the person looks at, empty when not told. */
    String page();

    /** Whether the client speaks AG-UI 1.0, which has all outcomes of a run. */
    boolean knowsOutcomes();

    /** Whether what the person wrote held secrets that were taken out. */
    default boolean secretsRemoved() {
        return false;
    }
}
