package io.gatewayassistant.execute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.preset.ApiKeyHeaders;
import io.gatewayassistant.settings.ApiKeyCredentials;
import io.gatewayassistant.settings.AssistantConfig.ApiKey;
import io.gatewayassistant.spi.AdminCredentials;
import io.gatewayassistant.spi.Caller;

/** What a call authenticates with: the person's own session, or the API key that the settings name. */
final class CredentialSource {

    private static final Logger LOG = Logger.getLogger(CredentialSource.class);

    private final Map<String, Credentials> keys = new HashMap<>();
    private final Map<String, AdminCredentials> suppliers = new HashMap<>();
    private final Set<String> keyHeaders = new HashSet<>();

    CredentialSource(Map<String, ApiKey> configured, ApiKeyHeaders names, List<AdminCredentials> suppliers) {
        configured.forEach((name, key) -> keys.put(name, credentials(name, key, names)));
        suppliers.forEach(supplier -> this.suppliers.put(supplier.name(), supplier));
        keys.values().forEach(key -> keyHeaders.addAll(key.headers().keySet()));
        Optional.ofNullable(names.clientId()).ifPresent(keyHeaders::add);
        Optional.ofNullable(names.clientSecret()).ifPresent(keyHeaders::add);
    }

    /** Names of the headers that keys travel in: never taken from the model, never shown to it. */
    Set<String> keyHeaders() {
        return Set.copyOf(keyHeaders);
    }

    /** @param apiKey name of a key, empty for the person's own session */
    Credentials of(String apiKey, ExecutionContext context) {
        if (apiKey.isBlank()) {
            return session(context.session());
        }
        AdminCredentials supplier = suppliers.get(apiKey);
        if (supplier != null) {
            return supplied(supplier, context.caller());
        }
        Credentials key = keys.get(apiKey);
        if (key == null) {
            throw new CallRefused("not sent: the API key '" + apiKey + "' that the settings name is not configured; "
                    + "an administrator must choose another one");
        }
        return key;
    }

    private static Credentials session(SessionCredentials session) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (session.cookieValue() != null) {
            headers.put("Cookie", session.cookieName() + "=" + session.cookieValue());
        }
        if (session.authorization() != null) {
            headers.put("Authorization", session.authorization());
        }
        if (headers.isEmpty()) {
            throw new CallRefused("not sent: the person's session has no cookie or Authorization header that the admin API "
                    + "would accept; an administrator can choose an API key in the assistant's settings");
        }
        return new Credentials(headers);
    }

    private static Credentials supplied(AdminCredentials supplier, Caller caller) {
        try {
            return new Credentials(supplier.headers(caller));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The credentials '%s' could not be supplied for %s", supplier.name(), caller.id());
            throw new CallRefused("not sent: the gateway could not supply the credentials '" + supplier.name()
                    + "'; an administrator finds the cause in its log");
        }
    }

    private static Credentials credentials(String name, ApiKey key, ApiKeyHeaders names) {
        requireHeader(name, "client-id", key.clientId(), names.clientId());
        requireHeader(name, "client-secret", key.clientSecret(), names.clientSecret());
        Map<String, String> headers = ApiKeyCredentials.of(key, names.clientId(), names.clientSecret()).headers();
        if (headers.isEmpty()) {
            throw new IllegalArgumentException(property(name) + " holds nothing to authenticate with: give headers, bearer, "
                    + "username and password, or client-id and client-secret");
        }
        try {
            return new Credentials(headers);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(property(name) + ": " + invalid.getMessage());
        }
    }

    private static void requireHeader(String key, String property, Optional<String> value, @Nullable String header) {
        if (value.isPresent() && header == null) {
            throw new IllegalArgumentException(property(key) + "." + property
                    + " needs a preset that names its header; without one, use " + property(key) + ".headers");
        }
    }

    private static String property(String key) {
        return "quarkus.gateway-assistant.admin-api.keys." + key;
    }
}
