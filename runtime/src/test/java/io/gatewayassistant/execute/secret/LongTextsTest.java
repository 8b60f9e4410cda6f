package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Answers that somebody wrote to be read slowly. */
class LongTextsTest {

    @ParameterizedTest
    @ValueSource(strings = { "a:", "a=", "a://", "a.a.", "a: b=", "https://user:pw@host/ ", "token:", "-----BEGIN ", "<a>",
            "  ", "**", "<b><![CDATA[", "<pin>]", "pin=\"\\", "pin='a\\" })
    @Timeout(20)
    void readsATextOfOneMegabyteInSeconds(String part) {
        String text = part.repeat(1_000_000 / part.length()) + "x";

        JsonNode shown = new Redacting()
                .item(JsonNodeFactory.instance.objectNode().put("id", "a").put("note", text).toString());

        assertThat(shown.path("note").asText()).startsWith(part.substring(0, 2));
    }

    @ParameterizedTest
    @CsvSource({ "1, 300_000", "3_000, 200" })
    @Timeout(60)
    void hidesATextInWhichLookingForSecretsThatBeginAlikeTakesTooLong(String count, String length) {
        String alike = "a".repeat(number(length));
        String secrets = IntStream.range(0, number(count)).mapToObj(i -> "\"secret-" + i + "\":\"" + alike + i + "\"")
                .collect(Collectors.joining(","));

        JsonNode shown = new Redacting().item("{\"id\":\"1\",\"metadata\":{" + secrets + "},\"description\":\""
                + "a".repeat(800_000) + "0 end\",\"note\":\"" + alike + "0 end\"}");

        assertThat(shown.path("description").asText()).endsWith("would take too long]").doesNotContain("0 end");
        assertThat(shown.path("note").asText()).doesNotContain(alike);
    }

    @Test
    @Timeout(60)
    void remembersNoPlaceBelowALongNameAtLength() {
        String addresses = String.join(",", Collections.nCopies(150_000, "\"a.bc\""));
        String deep = "{\"" + "n".repeat(1_000) + "\":";

        JsonNode wide = new Redacting()
                .item("{\"password\":\"CANARY-1\",\"" + "n".repeat(40_000) + "\":[" + addresses + "]}");
        JsonNode nested = new Redacting().item(deep.repeat(900) + "{\"password\":\"CANARY-1\"}" + "}".repeat(900));

        assertThat(wide.path("password").asText()).startsWith("{{secret:");
        assertThat(nested.findValue("password").asText()).startsWith("{{secret:");
    }

    @Test
    void remembersNoAddressesOfAThingThatHasVeryMany() {
        Redacting thread = new Redacting();
        String addresses = IntStream.range(0, 4_000).mapToObj(i -> "\"a%d.example\"".formatted(i))
                .collect(Collectors.joining(","));

        String handle = thread.item("{\"id\":\"a\",\"password\":\"CANARY-1\",\"of\":[" + addresses + "]}").path("password")
                .asText();

        assertThat(thread.vault.find(handle).orElseThrow().addresses()).isEmpty();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace("_", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { ".", "?!", ":." })
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsAValueOfManyEndsOfSentencesInSeconds(String signs) {
        String value = signs.repeat(400_000 / signs.length()) + "x";

        JsonNode shown = new Redacting().item("{\"id\":\"1\",\"note\":\"password: " + value + "\"}");
        PastedSecrets.Masked pasted = new PastedSecrets(SecretNames.builtIn()).mask("my password is " + value);

        assertThat(shown.path("note").asText()).doesNotContain(value);
        assertThat(pasted.removed()).isTrue();
    }
}
