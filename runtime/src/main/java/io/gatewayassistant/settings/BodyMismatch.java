package io.gatewayassistant.settings;

/** What becomes of a request body that does not fit the document. */
public enum BodyMismatch {
    /** It is not sent, and the model is told which field is wrong. */
    REFUSE,
    /** It is sent, and the result says what does not fit: for documents that are wrong themselves. */
    WARN
}
