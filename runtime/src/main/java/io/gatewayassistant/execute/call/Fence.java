package io.gatewayassistant.execute.call;

import io.gatewayassistant.execute.fence.ProtectedThings;
import io.gatewayassistant.execute.secret.SecretRules;

/**
 * What no call reaches.
 *
 * @param own the assistant's own endpoints
 * @param things what the host protects besides
 * @param secrets where secrets may go
 */
public record Fence(OwnEndpoints own, ProtectedThings things, SecretRules secrets) {
}
