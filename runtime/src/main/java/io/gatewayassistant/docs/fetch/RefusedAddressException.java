package io.gatewayassistant.docs.fetch;

/** An address must not be fetched; the message tells the model why, and what it can do instead. */
public final class RefusedAddressException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
