package io.gatewayassistant.execute;

/**
 * What a batch is known by in trails and logs.
 *
 * @param id of the run, as the client chose it
 * @param model name of the language model
 */
public record RunLabel(String id, String model) {
}
