package io.gatewayassistant.execute.secret;

/**
 * A secret that a call carries, as the person who approves it reads it.
 *
 * @param handle what stands for it in the call
 * @param from the thing and field that it was read from
 * @param to the thing and field that it goes to
 */
public record Placed(String handle, String from, String to) {
}
