package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Shape;

class RedactorTest {

    private static final String PRIVATE_KEY = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7bq\n-----END RSA PRIVATE KEY-----";
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.dGhlLXNpZ25hdHVyZQ";
    private static final String HANDLE = "\\{\\{secret:[A-Za-z0-9_.-]+}}";

    private final Redacting thread = new Redacting();

    @Test
    void replacesAFieldThatIsNamedLikeASecretByAHandleThatNamesIt() {
        JsonNode shown = thread.item("{\"id\":\"apikey-7\",\"clientSecret\":\"s3cr3t-value\",\"name\":\"Mobile\"}");

        assertThat(shown.path("clientSecret").asText()).matches("\\{\\{secret:apikey-7\\.clientSecret\\.[a-z0-9]{10}}}");
        assertThat(shown.path("name").asText()).isEqualTo("Mobile");
    }

    @ParameterizedTest
    @ValueSource(strings = { "items", "rows" })
    void givesTheSameValueTheSameHandleWhereverTheThingIsRead(String wrapper) {
        JsonNode one = thread.item("{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}");
        JsonNode listed = thread
                .list("[{\"id\":\"b\",\"clientSecret\":\"other-v4lue\"},{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}]");
        JsonNode wrapped = thread.list("{\"total\":1,\"%s\":[{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}]}"
                .formatted(wrapper));

        assertThat(listed.at("/1/clientSecret")).isEqualTo(one.path("clientSecret"))
                .isEqualTo(wrapped.path(wrapper).at("/0/clientSecret"));
        assertThat(wrapped.path("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/0/clientSecret")).isNotEqualTo(one.path("clientSecret"));
    }

    @Test
    void doesNotTellThatTwoThingsHaveTheSameSecret() {
        JsonNode shown = thread.list("[{\"id\":\"a\",\"password\":\"same-v4lue\"},{\"id\":\"b\",\"password\":\"same-v4lue\"}]");

        assertThat(shown.at("/0/password")).isNotEqualTo(shown.at("/1/password"));
    }

    @Test
    void givesAnotherThreadOtherHandles() {
        String answer = "{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}";

        String handle = thread.item(answer).path("clientSecret").asText();
        Redacting other = new Redacting();

        assertThat(other.item(answer).path("clientSecret").asText()).isNotEqualTo(handle);
        assertThat(other.vault.find(handle)).isEmpty();
        assertThat(thread.vault.find(handle)).isPresent();
    }

    @Test
    void remembersWhatStandsForWhat() {
        String handle = thread.item("{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}").path("clientSecret").asText();

        Kept kept = thread.vault.find(handle).orElseThrow();

        assertThat(kept.original()).isEqualTo(TextNode.valueOf("s3cr3t-value"));
        assertThat(kept.field()).isEqualTo(new SecretField("/apis/keys", "clientSecret"));
        assertThat(kept.thing()).isEqualTo("a");
        assertThat(kept.toString()).isEqualTo("Kept[" + handle + "]");
    }

    @Test
    void namesAThingByWhatAPersonCanRead() {
        assertThat(thingOf(" ", "n1")).isEqualTo("n1");
        assertThat(thingOf("x".repeat(80), "n1")).isEqualTo("x".repeat(80));
        assertThat(thingOf("x".repeat(81), "n1")).isEqualTo("n1");
        assertThat(thingOf("https://user:CANARY-3@idp.example", "password=CANARY-4")).isEqualTo("keys");
    }

    private String thingOf(String id, String name) {
        JsonNode shown = thread.item("{\"id\":\"%s\",\"name\":\"%s\",\"password\":\"CANARY-5\"}".formatted(id, name));
        return thread.vault.find(shown.path("password").asText()).orElseThrow().thing();
    }

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
    void keepsThePartOfATextThatIsSecret() {
        String shown = thread.text("use password=CANARY-9z now");

        String handle = shown.replaceAll(".*(" + HANDLE + ").*", "$1");

        assertThat(thread.vault.find(handle).orElseThrow().original()).isEqualTo(TextNode.valueOf("CANARY-9z"));
    }

    @Test
    void knowsTheShortestAddressWithAPassword() {
        assertThat(thread.text("ab://u:p1w@h")).matches("ab://u:" + HANDLE + "@h");
    }

    @Test
    void knowsAPrivateKeyThatIsEncoded() {
        String encoded = Base64.getEncoder().encodeToString(PRIVATE_KEY.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(thread.text("tls.key " + encoded)).matches("tls.key " + HANDLE);
    }

    @Test
    void leavesACertificateThatIsEncodedAndANameInAnAddress() {
        String certificate = "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----";
        String text = "https://administratoraccount@h.example "
                + Base64.getEncoder().encodeToString(certificate.getBytes(java.nio.charset.StandardCharsets.UTF_8));

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
    void hidesAKnownSecretInTextsThatDoNotSayWhatItIs() {
        thread.item("{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}");

        assertThat(thread.text("duplicate entry 's3cr3t-value' for index"))
                .matches("duplicate entry '" + HANDLE + "' for index");
        assertThat(thread.item("{\"error\":\"s3cr3t-value\",\"s3cr3t-value\":1}").toString()).doesNotContain("s3cr3t-value");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"errors\":{\"Zk9vQ2FuYXJ5U2VjcmV0\":1}}", "{\"of Zk9vQ2FuYXJ5U2VjcmV0\":1}" })
    void hidesAKnownSecretInTheNameOfAFieldBesideAList(String beside) {
        JsonNode shown = thread
                .list(beside.replaceFirst("}$", ",\"items\":[{\"id\":\"a\",\"password\":\"Zk9vQ2FuYXJ5U2VjcmV0\"}]}"));

        assertThat(shown.toString()).doesNotContain("Zk9vQ2FuYXJ5U2VjcmV0");
        assertThat(shown.at("/items/0/id").asText()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[{\"id\":\"a\",\"secret of Zk9vQ2FuYXJ5U2VjcmV0\":\"other-v4lue-1\"},{\"id\":\"b\",\"password\":\"Zk9vQ2FuYXJ5U2VjcmV0\"}]",
            "[{\"id\":\"Zk9vQ2FuYXJ5U2VjcmV0\",\"secret\":\"other-v4lue-1\"},{\"id\":\"b\",\"password\":\"Zk9vQ2FuYXJ5U2VjcmV0\"}]" })
    void hidesAKnownSecretInTheNamesThatAHandleIsMadeOf(String answer) {
        JsonNode shown = thread.list(answer);

        assertThat(shown.toString()).doesNotContain("Zk9vQ2FuYXJ5U2VjcmV0", "other-v4lue-1");
        assertThat(shown.path(0).properties()).anySatisfy(field -> assertThat(field.getValue().asText()).matches(HANDLE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "token is s", "is s3cr3t-val", "s3cr3t-value again", "t-value again", "value aga" })
    void hidesAllOfAKnownSecretBesideWhichAnotherBeginsOrEnds(String other) {
        thread.list("[{\"id\":\"a\",\"password\":\"s3cr3t-value\"},{\"id\":\"b\",\"password\":\"" + other + "\"}]");

        String shown = thread.text("the token is s3cr3t-value again");

        assertThat(shown).containsPattern(HANDLE);
        assertThat(shown.replaceAll(HANDLE, "")).doesNotContain("3cr3t", "value", "lue ");
    }

    @Test
    void aFieldThatRepeatsASecretDoesNotTakeThePlaceOfTheSecret() {
        JsonNode shown = thread.item("{\"id\":\"a\",\"password\":\"Zk9vQ2FuYXJ5\",\"copy\":\"Zk9vQ2FuYXJ5\"}");

        assertThat(thread.vault.find(shown.path("password").asText()).orElseThrow().field().field()).isEqualTo("password");
        assertThat(thread.vault.find(shown.path("copy").asText()).orElseThrow().field().field()).isEqualTo("copy");
    }

    @Test
    void readsATextThatEndsInTheMiddleOfAKnownSecret() {
        thread.item("{\"id\":\"a\",\"password\":\"Zk9vQ2FuYXJ5U2VjcmV0\"}");

        assertThat(thread.text("half of it is Zk9vQ2FuYX")).isEqualTo("half of it is Zk9vQ2FuYX");
    }

    @Test
    void hidesItInTheHandleOfARepetitionToo() {
        thread.list("""
                [{"id":"a","secret of Zk9vQ2FuYXJ5U2VjcmV0":"other-v4lue-1"},{"id":"b","password":"Zk9vQ2FuYXJ5U2VjcmV0"}]""");

        assertThat(thread.item("{\"id\":\"c\",\"note\":\"it was other-v4lue-1\"}").path("note").asText())
                .matches("it was " + HANDLE).doesNotContain("Zk9v");
    }

    @Test
    void hidesARepetitionThatStandsBeforeTheFieldThatExplainsIt() {
        assertThat(thread.item("{\"about\":\"uses s3cr3t-value\",\"password\":\"s3cr3t-value\"}").toString())
                .doesNotContain("s3cr3t-value");
    }

    @Test
    void hidesNumbersThatArePasswordsAndKeepsThoseThatCount() {
        JsonNode shown = thread.item("{\"password\":123456,\"tokens\":123456}");

        assertThat(shown.path("password").asText()).matches(HANDLE);
        assertThat(shown.path("tokens").asInt()).isEqualTo(123456);
        assertThat(thread.vault.find(shown.path("password").asText()).orElseThrow().original().isInt()).isTrue();
    }

    @Test
    void hidesAPasswordThatIsANumberWhereItIsRepeatedAsOne() {
        JsonNode shown = thread
                .item("{\"password\":1234567890,\"copy\":1234567890,\"of\":[1234567890.5],\"other\":1234567891}");

        assertThat(shown.toString()).doesNotContain("1234567890");
        assertThat(shown.path("other").isInt()).isTrue();
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
    void forgetsTheOldestBeyondItsBound() {
        String answer = "{\"id\":\"first\",\"password\":\"CANARY-f-1\"}";
        String first = thread.item(answer).path("password").asText();
        String last = "";
        for (int i = 0; i < 12; i++) {
            String password = "CANARY-f" + i + "x".repeat(100_000);
            last = thread.item("{\"id\":\"%d\",\"password\":\"%s\"}".formatted(i, password)).path("password").asText();
        }

        assertThat(thread.vault.find(first)).isEmpty();
        assertThat(thread.vault.find(last)).isPresent();
        assertThat(thread.vault.knownIn("CANARY-f-1").found()).isEmpty();
        assertThat(thread.vault.knownIn("CANARY-f11" + "x".repeat(100_000)).found()).hasSize(1);
        assertThat(thread.item(answer).path("password").asText()).matches(HANDLE).isNotEqualTo(first);
    }

    @Test
    void knowsASecretThatThingsShareAsLongAsOneOfThemIsKept() {
        String first = thread.item("{\"id\":\"first\",\"password\":\"s3cr3t-value\"}").path("password").asText();
        thread.list(things(3_900));
        String second = thread.item("{\"id\":\"second\",\"password\":\"s3cr3t-value\"}").path("password").asText();

        thread.list(things(200).replace("CANARY", "OTHER"));

        assertThat(thread.vault.find(first)).isEmpty();
        assertThat(thread.vault.find(second)).isPresent();
        assertThat(thread.text("uses s3cr3t-value")).isEqualTo("uses " + second);
    }

    private static String things(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"id\":%d,\"password\":\"CANARY-%d\"}".formatted(i, i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"id\":\"1\",\"env\":[GUESS,REAL]}", "{\"id\":\"1\",\"env\":[REAL,GUESS]}",
            "{\"id\":\"1\",\"env\":[REAL,REAL,GUESS]}", "{\"id\":\"1\",\"env.value\":\"hunter\",\"env\":[REAL]}",
            "{\"id\":7,\"env\":[REAL]}" })
    void tellsNobodyWhoWritesGuessesThatOneIsEqual(String guessed) {
        String real = "{\"name\":\"DB_PASSWORD\",\"value\":\"hunter\"}";
        String guess = "{\"name\":\"A_PASSWORD\",\"value\":\"hunter\"}";
        JsonNode before = thread.item("{\"id\":\"1\",\"env\":[" + real + "]}");

        JsonNode after = thread.item(guessed.replace("GUESS", guess).replace("REAL", real));

        assertThat(after.findValuesAsText("value")).doesNotHaveDuplicates();
        assertThat(guessed.contains("env.value") ? List.of(after.path("env.value").asText()) : after.findValuesAsText("value"))
                .doesNotContainAnyElementsOf(before.findValuesAsText("value"));
        assertThat(thread.item("{\"id\":\"1\",\"env\":[" + real + "]}")).isEqualTo(before);
    }
}
