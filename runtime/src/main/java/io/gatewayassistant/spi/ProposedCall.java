package io.gatewayassistant.spi;

import org.jspecify.annotations.Nullable;

/**
 * A call of the admin API that the assistant is about to make, after parsing, matching and permission checks.
 *
 * @param method upper-case HTTP method
 * @param path normalised absolute path on the admin API, without query
 * @param query raw query string, absent where there is none
 * @param operationId of the catalog operation that the call matched
 * @param access what the call does
 */
public record ProposedCall(String method, String path, @Nullable String query, String operationId, Access access) {
}
