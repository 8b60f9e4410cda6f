package io.gatewayassistant.docs.fetch;

import java.io.IOException;

/** A body is larger than the limit; its rest was not read. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int maxBytes) {
        super("larger than " + maxBytes / 1024 + " KB");
    }
}
