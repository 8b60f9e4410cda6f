package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
            "  ", "**" })
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

    private static int number(String text) {
        return Integer.parseInt(text.replace("_", ""));
    }
}
