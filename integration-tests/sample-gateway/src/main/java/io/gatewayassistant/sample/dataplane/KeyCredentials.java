package io.gatewayassistant.sample.dataplane;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import io.gatewayassistant.sample.entity.ApiKey;
import io.vertx.core.http.HttpServerRequest;

/**
 * Client id and secret as they came with a request.
 *
 * @param basic whether they came as basic authentication
 */
public record KeyCredentials(String clientId, String clientSecret, boolean basic) {

    private static final String BASIC = "Basic ";

    /** From the gateway's own headers, from X-Api-Key (id:secret), or from basic authentication. */
    public static Optional<KeyCredentials> of(HttpServerRequest request) {
        String id = request.getHeader(Headers.CLIENT_ID);
        String secret = request.getHeader(Headers.CLIENT_SECRET);
        if (id != null && secret != null) {
            return Optional.of(new KeyCredentials(id, secret, false));
        }
        String key = request.getHeader(Headers.API_KEY);
        if (key != null) {
            return pair(key, false);
        }
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? decoded(authorization.substring(BASIC.length()).strip()).flatMap(text -> pair(text, true))
                : Optional.empty();
    }

    /** Whether the secret is the key's. Takes the same time wherever they differ. */
    public boolean isFor(ApiKey key) {
        return MessageDigest.isEqual(clientSecret.getBytes(StandardCharsets.UTF_8),
                key.clientSecret().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<KeyCredentials> pair(String text, boolean basic) {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty()
                : Optional.of(new KeyCredentials(text.substring(0, colon), text.substring(colon + 1), basic));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "credentials of " + clientId;
    }
}
