package io.gatewayassistant.docs;

/** Where an answer comes from. */
public record DocSource(String title, String url) {
}
