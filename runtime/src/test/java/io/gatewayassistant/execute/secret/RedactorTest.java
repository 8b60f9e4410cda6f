package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.HANDLE;
import static io.gatewayassistant.execute.secret.Redacting.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Shape;

/** What is taken for a secret by its name, its form or its document, and what is not. */
class RedactorTest {

    private static final String PRIVATE_KEY = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7bq\n-----END RSA PRIVATE KEY-----";
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.dGhlLXNpZ25hdHVyZQ";

    private final Redacting thread = new Redacting();

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"plugins\":[{\"config\":{\"hmac\":{\"secret\":\"CANARY-1\"}}}]}",
            "{\"password\":[\"CANARY-1\",\"CANARY-1b\"]}",
            "{\"secrets\":{\"stripe\":\"CANARY-1\",\"db\":{\"main\":\"CANARY-1\"}}}",
            "{\"headers\":{\"set\":{\"X-Api-Key\":\"CANARY-1\",\"Authorization\":\"CANARY-1\"}}}",
            "{\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY-1\"}]}",
            "{\"headers\":{\"authorization\":{\"exact\":\"CANARY-1\"}}}",
            "{\"apiKey\":{\"type\":\"plain\",\"value\":\"CANARY-1\"}}",
            "{\"cookies\":{\"JSESSIONID\":\"CANARY-1\"}}", "{\"cookies\":[{\"name\":\"sid\",\"value\":\"CANARY-1\"}]}",
            "{\"env\":[\"DB_PASSWORD=CANARY-1\"]}",
            "{\"config\":\"{\\\"nested\\\":{\\\"password\\\":\\\"CANARY-1\\\"}}\"}",
            "{\"config\":\"[\\\"{\\\\\\\"token\\\\\\\":\\\\\\\"CANARY-1\\\\\\\"}\\\"]\"}",
            "{\"config\":\" {\\\"secrets\\\":{\\\"stripe\\\":\\\"CANARY-1\\\"}}\\n\"}",
            "{\"config\":\"[{\\\"secrets\\\":{\\\"stripe\\\":\\\"CANARY-1\\\"}}]\"}",
            "{\"config\":\"server:\\n  password: CANARY-1 with spaces\\n\"}",
            "{\"config\":\"\\npassword: correct CANARY-1\"}",
            "{\"note\":\"clone https://CANARY-1abcdefghijkl@git.example/x\"}",
            "{\"config\":\"<server><password>CANARY-1</password></server>\"}",
            "{\"note\":\"{ password=CANARY-1 }\"}",
            "{\"note\":\"see https://user:CANARY-1@db.example/x\"}",
            "{\"url\":\"https://h.example/?api_key=CANARY-1&x=1\"}",
            "{\"note\":\"curl -H 'Authorization: Bearer CANARY-1xyz'\"}",
            "{\"dsn\":\"Server=db;User=sa;Password=CANARY-1;\"}",
            "{\"jwk\":{\"kty\":\"oct\",\"k\":\"CANARY-1\"}}",
            "{\"jwk\":{\"kty\":\"RSA\",\"n\":\"public\",\"d\":\"CANARY-1\"}}",
            "{\"kind\":\"Secret\",\"data\":{\"user\":\"CANARY-1\"}}",
            "{\"kind\":\"Secret\",\"stringData\":{\"user\":\"CANARY-1\"}}",
            "{\"message\":\"the field \\\"password\\\":\\\"CANARY-1\\\" is too short\"}",
            "{\"message\":\"not allowed: {\\\"password\\\":\\\"a\\\\/bc\\\\\\\"CANARY-1\\\"}\"}",
            "{\"message\":\"not allowed: {\\\\\\\"password\\\\\\\":\\\\\\\"abc\\\\\\\\/d\\\\\\\\\\\\\\\"CANARY-1\\\\\\\"}\"}",
            "{\"message\":\"password='abc\\\\'CANARY-1'\"}",
            "{\"config\":\"<server><password>a>CANARY-1</password></server>\"}",
            "{\"config\":\"<password><![CDATA[a<]b>CANARY-1]]></password>\"}",
            "{\"env\":[\"DB_PASSWORD=a(CANARY-1, CANARY-1\"]}",
    })
    void findsSecretsWhereverTheyStand(String answer) {
        assertThat(thread.item(answer).toString()).doesNotContain("CANARY-1").containsPattern(HANDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = { PRIVATE_KEY, JWT, "sk-proj-AbCdEf0123456789abcdef", "ghp_0123456789abcdefABCDEF0123456789abcd",
            "AKIAIOSFODNN7EXAMPLE", "xoxb-1234567890-abcdefghijkl" })
    void knowsSecretsByTheirFormInAnyField(String secret) {
        JsonNode answer = JsonNodeFactory.instance.objectNode().put("description", "before " + secret + " after");

        String shown = thread.redactor.redact(answer, Redacting.ITEM, thread.vault).path("description").asText();

        assertThat(shown).matches("before " + HANDLE + " after");
    }

    @Test
    void endsAValueWhereItsQuotesEnd() {
        assertThat(thread.text("{\"password\":\"abc\\\"d\",\"name\":\"x\"}")).endsWith("}}\",\"name\":\"x\"}");
        assertThat(thread.text("{\\\"password\\\":\\\"abc\\\\\\\"d\\\",\\\"name\\\":\\\"x\\\"}"))
                .endsWith("}}\\\",\\\"name\\\":\\\"x\\\"}");
        assertThat(thread.text("password: 'C:\\CANARY\\', name: 'x'")).doesNotContain("CANARY");
        assertThat(thread.text("<password><![CDATA[CANARY]]></password><name>x</name>"))
                .matches("<password><!\\[CDATA\\[" + HANDLE + "]]></password><name>x</name>");
    }

    @Test
    void knowsTheShortestAddressWithAPassword() {
        assertThat(thread.text("ab://u:p1w@h")).matches("ab://u:" + HANDLE + "@h");
    }

    @Test
    void knowsAPrivateKeyThatIsEncoded() {
        String encoded = Base64.getEncoder().encodeToString(PRIVATE_KEY.getBytes(StandardCharsets.UTF_8));

        assertThat(thread.text("tls.key " + encoded)).matches("tls.key " + HANDLE);
    }

    @Test
    void leavesACertificateThatIsEncodedAndANameInAnAddress() {
        String certificate = "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----";
        String text = "https://administratoraccount@h.example "
                + Base64.getEncoder().encodeToString(certificate.getBytes(StandardCharsets.UTF_8));

        assertThat(thread.text(text)).isEqualTo(text);
    }

    @Test
    void leavesWhatIsPublic() {
        String answer = "{\"publicKey\":\"-----BEGIN PUBLIC KEY-----\\nMIIB\\n-----END PUBLIC KEY-----\",\"tokenUrl\":\"https://idp.example/token\","
                + "\"passwordPolicy\":\"strong\",\"maxTokens\":4096,\"total_tokens\":12,\"requirePassword\":true,\"password\":null,"
                + "\"clientId\":\"mobile-app\",\"nextPageToken\":\"p2\",\"secret\":\"\",\"token\":\"••••••\","
                + "\"description\":\"Token: required. A password policy applies\",\"key\":\"routes\",\"chain\":"
                + "\"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\"}";

        assertThat(thread.item(answer)).isEqualTo(json(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"value\":\"blue\"}", "{\"name\":\"color\",\"value\":\"blue\"}",
            "{\"name\":7,\"value\":\"blue\"}",
            "{\"secrets\":{\"loginUrl\":\"https://idp.example/login\",\"username\":\"ada\"}}",
            "{\"kind\":\"Secret\",\"metadata\":{\"user\":\"ada\"}}", "{\"kind\":\"Map\",\"data\":{\"user\":\"ada\"}}" })
    void leavesWhatNothingBesideItSaysIsSecret(String answer) {
        assertThat(thread.item(answer)).isEqualTo(json(answer));
    }

    @Test
    void takesATextThatIsTooLongForANameForNone() {
        String name = "x".repeat(91) + "_password";
        String answer = "{\"name\":\"x%s\",\"value\":\"blue\"}".formatted(name);

        assertThat(thread.item("{\"name\":\"%s\",\"value\":\"CANARY-1\"}".formatted(name)).toString()).doesNotContain("CANARY");
        assertThat(thread.item(answer)).isEqualTo(json(answer));
    }

    @Test
    void followsTheDocumentWhereNamesTellNothing() {
        Shape thing = new Shape.Fields(
                List.of(new Shape.Field("pepper", false, false, new Shape.Scalar("string(password)", List.of())),
                        new Shape.Field("hidden", false, false, true, new Shape.Fields(List.of())),
                        new Shape.Field("shown", false, false, new Shape.Scalar("string", List.of()))));
        Shape listed = new Shape.ListOf(new Shape.AllOf(List.of(thing)));

        JsonNode shown = thread.redactor.redact(
                json("[{\"pepper\":\"CANARY-1\",\"hidden\":{\"x\":\"CANARY-2\"},\"shown\":\"yes\"}]"),
                Redacting.called(HttpVerb.GET, "/apis/keys", listed), thread.vault);

        assertThat(shown.toString()).doesNotContain("CANARY").contains("\"shown\":\"yes\"");
    }

    @Test
    void followsADocumentThatGoesRoundInCircles() {
        Map<String, Shape> shapes = new HashMap<>();
        Shape all = new Shape.Named("All", shapes::get);
        Shape one = new Shape.Named("One", shapes::get);
        Shape thing = new Shape.Fields(
                List.of(new Shape.Field("pepper", false, false, new Shape.Scalar("string(password)", List.of()))));
        shapes.put("All", new Shape.AllOf(List.of(all, thing)));
        shapes.put("One", new Shape.OneOf(List.of(one, thing)));

        for (Shape shape : List.of(all, one)) {
            JsonNode shown = thread.redactor.redact(json("{\"pepper\":\"CANARY-1\"}"),
                    Redacting.called(HttpVerb.GET, "/apis/keys/{id}", shape), new SecretVault());

            assertThat(shown.path("pepper").asText()).matches(HANDLE);
        }
    }

    @Test
    void hidesNumbersThatArePasswordsAndKeepsThoseThatCount() {
        JsonNode shown = thread.item("{\"password\":123456,\"tokens\":123456}");

        assertThat(shown.path("password").asText()).matches(HANDLE);
        assertThat(shown.path("tokens").asInt()).isEqualTo(123456);
        assertThat(thread.vault.find(shown.path("password").asText()).orElseThrow().original().isInt()).isTrue();
    }

    @Test
    void leavesWordsThatTheDocumentListsAsTheOnlyOnes() {
        Shape words = new Shape.Scalar("string", List.of("read", "write"));
        Shape thing = new Shape.Fields(List.of(new Shape.Field("secrets", false, false, words),
                new Shape.Field("password", false, false, new Shape.Scalar("string(password)", List.of("read")))));

        JsonNode shown = thread.redactor.redact(
                json("[{\"secrets\":\"write\"},{\"secrets\":\"CANARY-1\"},{\"password\":\"read\"}]"),
                Redacting.called(HttpVerb.GET, "/apis/keys", new Shape.ListOf(thing)), thread.vault);

        assertThat(shown.at("/0/secrets").asText()).isEqualTo("write");
        assertThat(shown.at("/1/secrets").asText()).matches(HANDLE);
        assertThat(shown.at("/2/password").asText()).matches(HANDLE);
    }

    @Test
    void takesNamesOfTheHost() {
        Redacting own = new Redacting(new SecretNames(Set.of("pepper"), Set.of("token")));

        JsonNode shown = own.item("{\"pepper\":\"CANARY-1\",\"token\":\"open\"}");

        assertThat(shown.path("pepper").asText()).matches(HANDLE);
        assertThat(shown.path("token").asText()).isEqualTo("open");
    }

    @Test
    void believesTheHostMoreThanTheDocument() {
        Redacting own = new Redacting(new SecretNames(Set.of(), Set.of("pepper")));
        Shape thing = new Shape.Fields(
                List.of(new Shape.Field("pepper", false, false, new Shape.Scalar("string(password)", List.of()))));

        JsonNode shown = own.redactor.redact(json("{\"pepper\":\"open\"}"),
                Redacting.called(HttpVerb.GET, "/apis/keys/{id}", thing), own.vault);

        assertThat(shown.path("pepper").asText()).isEqualTo("open");
    }

    @Test
    void readsWhatBeginsAsAKeyInBase64AndIsNone() {
        String broken = "LS0tLS1CRUdJTi==" + "A".repeat(60);

        assertThat(new Redacting().item("{\"note\":\"" + broken + "\"}").path("note").asText()).isEqualTo(broken);
    }
}
