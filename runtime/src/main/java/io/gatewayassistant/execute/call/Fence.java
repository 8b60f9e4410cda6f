package io.gatewayassistant.execute.call;

import io.gatewayassistant.execute.fence.ProtectedThings;

/**
 * What no call reaches.
 *
 * @param own the assistant's own endpoints
 * @param things what the host protects besides
 */
public record Fence(OwnEndpoints own, ProtectedThings things) {
}
