package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostAllowlistTest {

    private final HostAllowlist allowlist = new HostAllowlist(Set.of("docs.example.org", "Bücher.example"));

    @ParameterizedTest
    @CsvSource({
            "https://docs.example.org, https://docs.example.org/",
            "HTTPS://DOCS.EXAMPLE.ORG/A, https://docs.example.org/A",
            "https://docs.example.org:443/a?b=c#d, https://docs.example.org/a",
            "https://docs.example.org/a/../b/./c, https://docs.example.org/b/c",
            "https://docs.example.org/a%20b, https://docs.example.org/a%20b",
            "https://xn--bcher-kva.example/x, https://xn--bcher-kva.example/x" })
    void bringsAllowedAddressesIntoOneForm(String text, URI address) throws RefusedAddressException {
        assertThat(allowlist.parse(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://docs.example.org/|Only https",
            "https://other.example.org/|not allowed. Allowed: docs.example.org, xn--bcher-kva.example.",
            "https://docs.example.org:8443/|default port",
            "https://me@docs.example.org/|user name",
            "docs.example.org|Only https",
            "https://|not a valid address" })
    void saysWhatToChange(String text, String reason) {
        assertThatThrownBy(() -> allowlist.parse(text)).isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesEverythingWhenNoHostIsAllowed() {
        assertThatThrownBy(() -> new HostAllowlist(Set.of()).parse("https://docs.example.org/"))
                .isInstanceOf(RefusedAddressException.class).hasMessageContaining("Allowed: none");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://docs.example.org", "*.example.org", "docs.example.org:443", "docs.example.org/x", "" })
    void takesOnlyHostNames(String host) {
        assertThatThrownBy(() -> new HostAllowlist(Set.of(host))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a host name alone");
    }
}
