package io.gatewayassistant.retrieval.measure;

/** Why nothing can be measured, or what was measured is too low; the message tells what to do. */
public final class EvaluationException extends RuntimeException {

    public EvaluationException(String message) {
        super(message);
    }

    public EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
