package io.gatewayassistant.index;

/** An item that a search found; a higher score is a better fit, comparable within one search only. */
public record Hit<T>(T item, float score) {
}
