package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.HANDLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What stands for a secret: it names a thing and a field, it tells nothing of the value, and it is one thread's own. */
class HandlesTest {

    private final Redacting thread = new Redacting();

    @Test
    void replacesAFieldThatIsNamedLikeASecretByAHandleThatNamesIt() {
        JsonNode shown = thread.item("{\"id\":\"apikey-7\",\"clientSecret\":\"s3cr3t-value\",\"name\":\"Mobile\"}");

        assertThat(shown.path("clientSecret").asText()).matches("\\{\\{secret:apikey-7\\.clientSecret\\.[a-z0-9]{10}}}");
        assertThat(shown.path("name").asText()).isEqualTo("Mobile");
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
    void keepsThePartOfATextThatIsSecret() {
        String shown = thread.text("use password=CANARY-9z now");

        String handle = shown.replaceAll(".*(" + HANDLE + ").*", "$1");

        assertThat(thread.vault.find(handle).orElseThrow().original()).isEqualTo(TextNode.valueOf("CANARY-9z"));
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
}
