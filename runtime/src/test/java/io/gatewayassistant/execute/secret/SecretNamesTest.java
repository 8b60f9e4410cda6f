package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.execute.secret.SecretNames.Verdict;

class SecretNamesTest {

    private final SecretNames names = SecretNames.builtIn();

    @ParameterizedTest
    @ValueSource(strings = { "clientSecret", "client_secret", "CLIENT-SECRET", "privateKey", "password", "bindPassword",
            "passwordHash", "token", "accessToken", "apiKey", "X-Api-Key", "APIKey", "secretKeyBase64", "nextSecret",
            "passphrase",
            "signingKey", "encryption.key", "Authorization", "clientsecret", "dbpassword", "keystorePwd", "credentials", "pin",
            "otp", "apiKeyPrivate", "trustPass", "secretAccessKey", "refreshToken" })
    void knowsNamesOfSecretsInAnySpelling(String name) {
        assertThat(names.of(name).certain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "tokenUrl", "passwordPolicy", "publicKey", "public_key", "tokenEndpoint", "secretName",
            "apiKeyHeader",
            "maxTokens", "total_tokens", "passwordField", "tokenType", "apiKeyId", "nextPageToken", "keyAlgorithm",
            "forgotPasswordUrl",
            "monkey", "tokenization", "author", "name", "compass", "secretary", "apiKeyPublic", "requireToken", "certificate" })
    void leavesNamesThatAreOnlyAboutSecrets(String name) {
        assertThat(names.of(name)).isEqualTo(Verdict.PLAIN);
    }

    @Test
    void takesNamesThatTheHostAddsInAnySpelling() {
        SecretNames added = new SecretNames(Set.of("hashed_thing"), Set.of());

        assertThat(added.of("hashedThing")).isEqualTo(Verdict.ALL_BUT_ABOUT);
        assertThat(names.of("hashedThing")).isEqualTo(Verdict.PLAIN);
    }

    @Test
    void leavesNamesThatTheHostSaysAreNone() {
        SecretNames fewer = new SecretNames(Set.of(), Set.of("loginToken"));

        assertThat(fewer.of("login-token")).isEqualTo(Verdict.PLAIN);
        assertThat(fewer.of("token").certain()).isTrue();
    }
}
