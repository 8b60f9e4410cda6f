package io.gatewayassistant.execute;

/**
 * What a batch came to.
 *
 * @param json the results by request name, within the output limit, as valid JSON
 * @param failed whether any request was refused, unreachable or answered 400 and above
 */
public record BatchResult(String json, boolean failed) implements BatchOutcome {
}
