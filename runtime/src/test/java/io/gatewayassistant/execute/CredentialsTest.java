package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.preset.ApiKeyHeaders;
import io.gatewayassistant.spi.AdminCredentials;
import io.gatewayassistant.spi.Caller;

class CredentialsTest {

    @AutoClose
    private final Rig rig = new Rig();

    @Test
    void forwardsTheSessionCookieAndNothingElse() {
        rig.session = new SessionCredentials("session", "c00kie=", null);

        rig.call("GET", "/apis/things");

        assertThat(arrived().header("Cookie")).isEqualTo("session=c00kie=");
        assertThat(arrived().header("Authorization")).isEmpty();
    }

    @Test
    void forwardsTheAuthorizationOfTheSession() {
        rig.session = new SessionCredentials("session", null, "Bearer t0ken");

        rig.call("GET", "/apis/things");

        assertThat(arrived().header("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(arrived().header("Cookie")).isEmpty();
    }

    @Test
    void sendsNothingWithoutASession() {
        rig.session = new SessionCredentials("session", null, null);

        assertThat(rig.call("GET", "/apis/things").path("error").asText()).contains("choose an API key");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void authenticatesWithTheHeadersOfTheChosenKeyAndNotWithTheSession() {
        choose("main", Map.of("admin-api.keys.main.headers.X-Gate-Key", "s3cret",
                "admin-api.keys.other.headers.X-Gate-Key", "0ther"));

        rig.call("GET", "/apis/things", "\"headers\":{\"X-Gate-Key\":\"forged\"}");

        assertThat(arrived().header("X-Gate-Key")).isEqualTo("s3cret");
        assertThat(arrived().header("Cookie")).isEmpty();
    }

    @Test
    void authenticatesWithBasic() {
        choose("main", Map.of("admin-api.keys.main.username", "ada", "admin-api.keys.main.password", "pässword"));

        rig.call("GET", "/apis/things");

        assertThat(arrived().header("Authorization")).isEqualTo("Basic YWRhOnDDpHNzd29yZA==");
    }

    @Test
    void authenticatesWithABearerToken() {
        choose("main", Map.of("admin-api.keys.main.bearer", "t0ken"));

        rig.call("GET", "/apis/things");

        assertThat(arrived().header("Authorization")).isEqualTo("Bearer t0ken");
    }

    @Test
    void sendsClientIdAndSecretInTheHeadersOfThePreset() {
        rig.keyHeaders = new ApiKeyHeaders("Otoroshi-Client-Id", "Otoroshi-Client-Secret");
        choose("main", Map.of("admin-api.keys.main.client-id", "id", "admin-api.keys.main.client-secret", "s3cret"));

        rig.call("GET", "/apis/things");

        assertThat(arrived().header("Otoroshi-Client-Id")).isEqualTo("id");
        assertThat(arrived().header("Otoroshi-Client-Secret")).isEqualTo("s3cret");
    }

    @Test
    void prefersSuppliedCredentialsOverTheConfiguredKeyOfThatName() {
        choose("main", Map.of("admin-api.keys.main.bearer", "configured"));
        rig.suppliers.add(supplier(caller -> Map.of("Authorization", "Bearer for-" + caller.id())));

        rig.call("GET", "/apis/things");

        assertThat(arrived().header("Authorization")).isEqualTo("Bearer for-u1");
    }

    @Test
    void sendsNothingWhenCredentialsCannotBeSupplied() {
        choose("main", Map.of());
        rig.suppliers.add(supplier(caller -> {
            throw new IllegalStateException("vault says s3cret");
        }));

        String error = rig.call("GET", "/apis/things").path("error").asText();

        assertThat(error).contains("could not supply the credentials 'main'").doesNotContain("s3cret");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void sendsNothingWithAKeyThatIsNotConfigured() {
        choose("gone", Map.of("admin-api.keys.main.bearer", "t0ken"));

        assertThat(rig.call("GET", "/apis/things").path("error").asText()).contains("'gone'", "is not configured");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void keepsTheKeyOutOfResultsMessagesAndPrintouts() {
        choose("main", Map.of("admin-api.keys.main.bearer", "s3cret"));
        rig.url = java.net.URI.create("http://127.0.0.1:1");

        JsonNode unreachable = rig.call("GET", "/apis/things");

        assertThat(unreachable.toString()).doesNotContain("s3cret");
        assertThat(new Credentials(Map.of("A", "s3cret")).toString()).doesNotContain("s3cret");
        assertThat(new SessionCredentials("c", "s3cret", "s3cret").toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "s3cret\r\nX-Evil: y", "s3cret\u0000", "s3cret\u20ac" })
    void refusesAKeyThatNoHeaderCanCarryWithoutSayingIt(String key) {
        assertThatThrownBy(() -> new Credentials(Map.of("A", key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "client-id", "client-secret" })
    void saysWhatAKeyLacks(String property) {
        choose("main", Map.of("admin-api.keys.main." + property, "x"));

        assertThatThrownBy(() -> rig.call("GET", "/apis/things"))
                .hasMessageContaining("quarkus.gateway-assistant.admin-api.keys.main." + property + " needs a preset");
    }

    @Test
    void saysThatAKeyIsEmpty() {
        choose("main", Map.of("admin-api.keys.main.password", "s3cret"));

        assertThatThrownBy(() -> rig.call("GET", "/apis/things"))
                .hasMessageContaining("quarkus.gateway-assistant.admin-api.keys.main holds nothing to authenticate with")
                .hasMessageNotContaining("s3cret");
    }

    private void choose(String apiKey, Map<String, String> properties) {
        rig.properties = properties;
        rig.settings = Rig.withKey(apiKey);
    }

    private RecordingAdminApi.Arrived arrived() {
        assertThat(rig.api.arrived()).hasSize(1);
        return rig.api.arrived().getFirst();
    }

    private static AdminCredentials supplier(java.util.function.Function<Caller, Map<String, String>> headers) {
        return new AdminCredentials() {

            @Override
            public String name() {
                return "main";
            }

            @Override
            public Map<String, String> headers(Caller caller) {
                return headers.apply(caller);
            }
        };
    }
}
