package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.HANDLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** A secret that is known is hidden wherever it is repeated. */
class RepeatedSecretsTest {

    private final Redacting thread = new Redacting();

    @Test
    void hidesAKnownSecretInTextsThatDoNotSayWhatItIs() {
        thread.item("{\"id\":\"a\",\"clientSecret\":\"s3cr3t-value\"}");

        assertThat(thread.text("duplicate entry 's3cr3t-value' for index"))
                .matches("duplicate entry '" + HANDLE + "' for index");
        assertThat(thread.item("{\"error\":\"s3cr3t-value\",\"s3cr3t-value\":1}").toString()).doesNotContain("s3cr3t-value");
    }

    @Test
    void hidesARepetitionThatStandsBeforeTheFieldThatExplainsIt() {
        assertThat(thread.item("{\"about\":\"uses s3cr3t-value\",\"password\":\"s3cr3t-value\"}").toString())
                .doesNotContain("s3cr3t-value");
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

    @Test
    void hidesItInTheHandleOfARepetitionToo() {
        thread.list("""
                [{"id":"a","secret of Zk9vQ2FuYXJ5U2VjcmV0":"other-v4lue-1"},{"id":"b","password":"Zk9vQ2FuYXJ5U2VjcmV0"}]""");

        assertThat(thread.item("{\"id\":\"c\",\"note\":\"it was other-v4lue-1\"}").path("note").asText())
                .matches("it was " + HANDLE).doesNotContain("Zk9v");
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
    void readsATextThatEndsInTheMiddleOfAKnownSecret() {
        thread.item("{\"id\":\"a\",\"password\":\"Zk9vQ2FuYXJ5U2VjcmV0\"}");

        assertThat(thread.text("half of it is Zk9vQ2FuYX")).isEqualTo("half of it is Zk9vQ2FuYX");
    }

    @Test
    void hidesAPasswordThatIsANumberWhereItIsRepeatedAsOne() {
        JsonNode shown = thread
                .item("{\"password\":1234567890,\"copy\":1234567890,\"of\":[1234567890.5],\"other\":1234567891}");

        assertThat(shown.toString()).doesNotContain("1234567890");
        assertThat(shown.path("other").isInt()).isTrue();
    }

    @Test
    void aFieldThatRepeatsASecretDoesNotTakeThePlaceOfTheSecret() {
        JsonNode shown = thread.item("{\"id\":\"a\",\"password\":\"Zk9vQ2FuYXJ5\",\"copy\":\"Zk9vQ2FuYXJ5\"}");

        assertThat(thread.vault.find(shown.path("password").asText()).orElseThrow().field().field()).isEqualTo("password");
        assertThat(thread.vault.find(shown.path("copy").asText()).orElseThrow().field().field()).isEqualTo("copy");
    }
}
