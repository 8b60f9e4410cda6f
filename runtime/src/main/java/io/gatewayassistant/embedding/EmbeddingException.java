package io.gatewayassistant.embedding;

/** The embedding model could not be loaded, or failed on a text. */
final class EmbeddingException extends RuntimeException {

    EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }

    EmbeddingException(String message) {
        super(message);
    }
}
