package io.gatewayassistant.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The headers that a configured API key is sent in. Values are secrets: they go into a request and nowhere else.
 *
 * @param headers names and values
 */
public record ApiKeyCredentials(Map<String, String> headers) {

    public static final ApiKeyCredentials NONE = new ApiKeyCredentials(Map.of());

    public ApiKeyCredentials {
        headers = Map.copyOf(headers);
    }

    /**
     * What {@code key} says: headers of its own, client id and secret, basic authentication or a bearer token.
     *
     * @param clientIdHeader name of the header of a client id, absent where the product has none: it is not sent then
     * @param clientSecretHeader the same for a client secret
     */
    public static ApiKeyCredentials of(AssistantConfig.ApiKey key, @Nullable String clientIdHeader,
            @Nullable String clientSecretHeader) {
        Map<String, String> headers = new LinkedHashMap<>();
        Optional.ofNullable(clientIdHeader).ifPresent(name -> key.clientId().ifPresent(id -> headers.put(name, id)));
        Optional.ofNullable(clientSecretHeader)
                .ifPresent(name -> key.clientSecret().ifPresent(secret -> headers.put(name, secret)));
        key.username().ifPresent(user -> headers.put("Authorization", basic(user, key.password().orElse(""))));
        key.bearer().ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        headers.putAll(key.headers());
        return new ApiKeyCredentials(headers);
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "ApiKeyCredentials" + headers.keySet();
    }
}
