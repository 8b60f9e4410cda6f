package io.gatewayassistant.sample.dataplane;

/** Why the gateway answers a call itself instead of its backend. */
record Refusal(int status, String code, String message) {
}
