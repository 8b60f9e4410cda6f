package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class AddressTest {

    @ParameterizedTest
    @CsvSource({ "0.0.0.0, true, 8080, 8443, http://127.0.0.1:8080", "localhost, true, 8081, -1, http://localhost:8081",
            "10.0.0.5, true, 80, -1, http://10.0.0.5:80", "::, true, 8080, -1, http://127.0.0.1:8080",
            "::1, true, 8080, -1, http://[::1]:8080", "0.0.0.0, false, 8080, 8443, https://127.0.0.1:8443",
            "0.0.0.0, true, -1, 8443, https://127.0.0.1:8443" })
    void findsTheSocketThatIsBound(String host, boolean plain, int port, int securePort, String url) {
        assertThat(new BoundSocket(host, plain, () -> port, () -> securePort).get()).isEqualTo(URI.create(url));
    }

    @Test
    void saysWhatToConfigureWhereNothingIsBound() {
        BoundSocket nothing = new BoundSocket("0.0.0.0", true, () -> -1, () -> -1);

        assertThatThrownBy(nothing::get).hasMessageContaining("quarkus.gateway-assistant.admin-api.url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://api.example", "//api.example", "/apis", "http:///apis", "https://user:pw@api.example",
            "https://api.example?x=y", "https://api.example#x", "mailto:x@y" })
    void refusesABaseUrlThatIsNone(String url) {
        URI configured = URI.create(url);

        assertThatThrownBy(() -> new ConfiguredBaseUrl(configured)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("quarkus.gateway-assistant.admin-api.url");
    }

    @ParameterizedTest
    @CsvSource({ "https://api.example:8443/, https://api.example:8443", "http://api.example/admin/, http://api.example/admin" })
    void takesTheConfiguredUrlWithoutItsLastSlash(String configured, String url) {
        ConfiguredBaseUrl base = new ConfiguredBaseUrl(URI.create(configured));

        assertThat(base.get()).isEqualTo(URI.create(url));
        assertThat(base.ownSocket()).as("without the trust that only the own socket has").isFalse();
    }
}
