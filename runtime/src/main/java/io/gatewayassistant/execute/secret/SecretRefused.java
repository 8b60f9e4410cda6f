package io.gatewayassistant.execute.secret;

/** A call uses a secret in a way that is not allowed; the message tells the model what is. */
final class SecretRefused extends RuntimeException {

    SecretRefused(String reason) {
        super(reason, null, false, false);
    }
}
