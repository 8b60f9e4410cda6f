package io.gatewayassistant.preset;

import org.jspecify.annotations.Nullable;

/**
 * Names of the headers that carry an API key of the product.
 *
 * @param clientId absent where the product has no such header
 * @param clientSecret absent where the product has no such header
 */
public record ApiKeyHeaders(@Nullable String clientId, @Nullable String clientSecret) {

    public ApiKeyHeaders {
        check("client-id", clientId);
        check("client-secret", clientSecret);
    }

    public static ApiKeyHeaders none() {
        return new ApiKeyHeaders(null, null);
    }

    private static void check(String key, @Nullable String name) {
        if (name != null && !name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new IllegalArgumentException(key + " must be a header name, was '" + name + "'");
        }
    }
}
