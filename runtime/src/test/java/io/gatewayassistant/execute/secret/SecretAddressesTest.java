package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.RulesRig.COLLECTION;
import static io.gatewayassistant.execute.secret.RulesRig.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.fence.Current;

/** A secret goes to no address that it did not go to before. */
class SecretAddressesTest {

    private final RulesRig rig = new RulesRig();

    @ParameterizedTest
    @ValueSource(strings = { "{\"url\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}",
            "{\"URL\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}",
            "{\"url\":null,\"login\":{\"secret\":\"HANDLE\"}}",
            "{\"login\":{\"secret\":\"HANDLE\",\"note\":\"//evil.example/x\"}}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"port\":1}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"targets\":[{\"name\":\"evil\"}]}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"10.0.0.1\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"evil.example:443\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"[::1]:80\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"mail\":\"me@evil.example\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"smtpHost\":\"evil\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"m\":{\"evil.example\":1}}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"www.evil.example./x\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"ftp://evil\"}" })
    void refusesANewAddressInTheSameWrite(String body) {
        assertThat(rig.check(HttpVerb.PATCH, ITEM, body).refusal().orElseThrow()).contains("address");
    }

    @Test
    void namesTheAddressesThatWouldChangeAndNoOthers() {
        SecretRules.Verdict verdict = rig.check(HttpVerb.PUT, ITEM,
                "{\"id\":\"b\",\"url\":\"https://b.example\",\"host\":\"evil\",\"login\":{\"secret\":\"HANDLE\"}}");

        assertThat(verdict.refusal().orElseThrow()).contains("changes /host; write");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.", "a-", "1:", "a@a ", "//" })
    void looksForAddressesInTextsOfAnyLength(String part) {
        String body = "{\"login\":{\"secret\":\"HANDLE\"},\"note\":\"" + part.repeat(20_000) + " !\"}";

        assertThat(rig.check(HttpVerb.PATCH, ITEM, body).refusal()).isEmpty();
    }

    @Test
    void createsAThingWithTheAddressesOfTheOneThatTheSecretIsOfAndNoOthers() {
        assertThat(rig.check(HttpVerb.POST, COLLECTION,
                "{\"name\":\"copy\",\"url\":\"https://idp.example\",\"login\":{\"secret\":\"HANDLE\"}}")
                .refusal()).isEmpty();
        assertThat(rig.check(HttpVerb.POST, COLLECTION, "{\"name\":\"copy\",\"login\":{\"secret\":\"HANDLE\"}}").refusal())
                .isEmpty();
        assertThat(rig.check(HttpVerb.POST, COLLECTION,
                "{\"name\":\"copy\",\"url\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}")
                .refusal().orElseThrow()).contains("addresses").contains("/url");
        rig.current = new Current.Absent();
        assertThat(
                rig.check(HttpVerb.PUT, ITEM, "{\"url\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}").refusal())
                .isPresent();
    }
}
