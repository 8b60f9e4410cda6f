package io.gatewayassistant.sample.store;

/** Fired in the transaction that changes documents of a kind: observe it after success. */
public record DocumentsChanged(String kind) {
}
