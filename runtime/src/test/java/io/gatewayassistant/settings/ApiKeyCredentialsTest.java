package io.gatewayassistant.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyCredentialsTest {

    @Test
    void sendsHeadersAsTheyAreConfigured() {
        assertThat(ApiKeyCredentials.of(new Key(Map.of("X-API-Key", "k"), null, null, null, null, null), null, null).headers())
                .containsExactly(Map.entry("X-API-Key", "k"));
    }

    @Test
    void sendsClientIdAndSecretInTheHeadersOfTheProduct() {
        Key key = new Key(Map.of(), null, null, null, "id", "secret");

        assertThat(ApiKeyCredentials.of(key, "Client-Id", "Client-Secret").headers())
                .containsOnly(Map.entry("Client-Id", "id"), Map.entry("Client-Secret", "secret"));
        assertThat(ApiKeyCredentials.of(key, null, null).headers()).isEmpty();
    }

    @Test
    void sendsBasicAndBearerAuthentication() {
        assertThat(ApiKeyCredentials.of(new Key(Map.of(), "ann", "pässword", null, null, null), null, null).headers())
                .containsEntry("Authorization", "Basic YW5uOnDDpHNzd29yZA==");
        assertThat(ApiKeyCredentials.of(new Key(Map.of(), null, null, "token", null, null), null, null).headers())
                .containsEntry("Authorization", "Bearer token");
    }

    @Test
    void neverPrintsAValue() {
        assertThat(new ApiKeyCredentials(Map.of("X-API-Key", "k3y")).toString()).contains("X-API-Key").doesNotContain("k3y");
    }

    private record Key(Map<String, String> headers, @Nullable String user, @Nullable String pass, @Nullable String token,
            @Nullable String id, @Nullable String secret) implements AssistantConfig.ApiKey {

        @Override
        public Optional<String> username() {
            return Optional.ofNullable(user);
        }

        @Override
        public Optional<String> password() {
            return Optional.ofNullable(pass);
        }

        @Override
        public Optional<String> bearer() {
            return Optional.ofNullable(token);
        }

        @Override
        public Optional<String> clientId() {
            return Optional.ofNullable(id);
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.ofNullable(secret);
        }
    }
}
