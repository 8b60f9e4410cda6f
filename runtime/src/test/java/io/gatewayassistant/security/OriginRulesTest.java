package io.gatewayassistant.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.Against;
import io.gatewayassistant.settings.TestConfig;
import io.quarkus.runtime.configuration.ConfigurationException;

class OriginRulesTest {

    private static final String OWN = "gateway.example:8080";

    @ParameterizedTest
    @ValueSource(strings = { "null", "NULL", "", " ", "https://evil.example", "http://evil.example:8080",
            "https://gateway.example:8080",
            "http://gateway.example", "http://gateway.example:80", "http://gateway.example:8081",
            "http://gateway.example.evil.example:8080", "http://evilgateway.example:8080", "http://gateway.example:8080/",
            "http://gateway.example:8080/x", "http://gateway.example:8080?x", "http://gateway.example:8080#x",
            "http://user@gateway.example:8080", "gateway.example:8080", "//gateway.example:8080", "file://gateway.example:8080",
            "http://backoffice.example", "https://backoffice.example:444", "https://a.backoffice.example",
            "https://backoffice.example.",
            "http://gateway.example:8080, http://gateway.example:8080", "http://gateway.example:8080 ", "nonsense" })
    @Against("pages of other origins")
    void refusesPagesOfOtherOrigins(String origin) {
        assertThat(rules(Map.of("allowed-origins", "https://backoffice.example")).refusal(from(origin, null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("allowed-origins", origin));
    }

    @ParameterizedTest
    @ValueSource(strings = { "cross-site", "same-site", "none", "SAME-ORIGIN", "" })
    void refusesWhatABrowserSaysComesFromElsewhere(String site) {
        assertThat(rules(Map.of()).refusal(from(null, site))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({ "http://gateway.example:8080, same-origin", "HTTP://Gateway.Example:8080, ", ", same-origin", ", ",
            "https://backoffice.example, cross-site", "https://backoffice.example:443, ",
            "https://BACKOFFICE.example, same-site" })
    void allowsItsOwnPagesAndThoseThatAreNamed(String origin, String site) {
        assertThat(rules(Map.of("allowed-origins", "https://backoffice.example")).refusal(from(origin, site))).isEmpty();
    }

    @Test
    void knowsNoOriginOfItsOwnWithoutAHost() {
        RequestSource source = new RequestSource("http", null, "http://gateway.example:8080", null);

        assertThat(rules(Map.of()).refusal(source)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({ "admin.example, true", "ADMIN.example:8443, true", "admin.example:1, true", "other.example, false",
            "other.example:8443, true", "other.example:8444, false", "admin.example.evil.example, false", ", false",
            "'', false",
            "a b, false" })
    void servesOnlyTheHostsThatAreNamed(String authority, boolean serves) {
        OriginRules rules = rules(Map.of("hosts", "Admin.example,other.example:8443"));

        assertThat(rules.serves(new RequestSource("https", authority, null, null))).isEqualTo(serves);
    }

    @Test
    void servesEveryHostWhereNoneIsNamed() {
        assertThat(rules(Map.of()).serves(new RequestSource("http", null, null, null))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "https, admin.example:443, true", "http, admin.example:443, true", "https, admin.example, true",
            "http, admin.example, false" })
    void takesThePortOfTheSchemeWhereNoneIsGiven(String scheme, String authority, boolean serves) {
        assertThat(rules(Map.of("hosts", "admin.example:443")).serves(new RequestSource(scheme, authority, null, null)))
                .isEqualTo(serves);
    }

    @ParameterizedTest
    @ValueSource(strings = { "backoffice.example", "https://backoffice.example/x", "null", "*", "ftp://x" })
    void doesNotStartWithAnOriginThatIsNone(String origin) {
        assertThatThrownBy(() -> rules(Map.of("allowed-origins", origin))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("allowed-origins");
    }

    private static OriginRules rules(Map<String, String> properties) {
        return new OriginRules(TestConfig.of(properties));
    }

    private static RequestSource from(String origin, String site) {
        return new RequestSource("http", OWN, origin, site);
    }
}
