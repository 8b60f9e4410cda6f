package io.gatewayassistant.scripted;

/** What the scripted model claims to have used, in tokens. */
public record Usage(int promptTokens, int completionTokens) {
}
