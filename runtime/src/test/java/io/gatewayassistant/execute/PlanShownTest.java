package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What a person reads before they decide: the calls, where their values come from, and what they change. */
class PlanShownTest {

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1 | a call: DELETE /apis/things/1.",
            "5 | 5 calls: DELETE /apis/things/1, DELETE /apis/things/2, DELETE /apis/things/3, DELETE /apis/things/4, "
                    + "DELETE /apis/things/5.",
            "7 | DELETE /apis/things/4, DELETE /apis/things/5 and 2 more." })
    void namesItsFirstCalls(int calls, String message) {
        String batch = IntStream.rangeClosed(1, calls)
                .mapToObj("{\"method\":\"DELETE\",\"url\":\"/apis/things/%d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(rig.ask(batch).message()).startsWith("The assistant asks for your approval of ").endsWith(message);
    }

    @Test
    void namesThePlannedCallsThatAValueComesFromByWayOfAReadingOne() {
        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"read","method":"GET","url":"/apis/things/${made.body.id}"},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"of":"${read.body.id}"}},
                 {"name":"other","method":"DELETE","url":"/apis/things/2"}]""").calls();

        assertThat(calls.at("/1/dependsOn")).isEqualTo(Rig.json("[\"made\"]"));
        assertThat(calls.at("/1/holes/0/read").asText()).isEqualTo("GET /apis/things/${made.body.id}");
        assertThat(calls.at("/2/dependsOn")).isEmpty();
    }

    @Test
    void showsWhatAReadingRequestReadsThatAValueComesFrom() {
        JsonNode calls = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"m\u0430de","method":"GET","url":"/apis/things/victim?q=x"},
                 {"name":"it","method":"DELETE","url":"/apis/things/${m\u0430de.body.id}"},
                 {"name":"that","method":"DELETE","url":"/apis/things/${made.body.id}"}]""").calls();

        assertThat(calls.at("/1/holes/0/read").asText()).isEqualTo("GET /apis/things/victim?q=x");
        assertThat(calls.at("/2/holes/0/read").isMissingNode()).isTrue();
    }

    @Test
    void showsWhereASecretComesFromAndGoesAndNoneWhereThatIsNotKnown() {
        rig.api.answerJson("GET /apis/things/5", 200, "{\"id\":\"5\",\"clientSecret\":\"s3cr3t-value-9\"}");
        String handle = rig.call("GET", "/apis/things/5").at("/body/clientSecret").asText();
        String put = "{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"clientSecret\":\"" + handle
                + "\"%s}}";

        JsonNode shown = rig.ask(put.formatted("")).calls();
        JsonNode unknown = rig.ask("[{\"name\":\"made\",\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{}},"
                + put.formatted(",\"of\":\"${made.body.id}\"") + "]").calls();

        assertThat(shown.at("/0/secrets")).hasSize(1);
        assertThat(shown.at("/0/secrets/0/from").asText()).isEqualTo("things 5: clientSecret");
        assertThat(shown.at("/0/secrets/0/to").asText()).isEqualTo("things 1: clientSecret");
        assertThat(unknown).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "200, false", "201, true" })
    void showsTwoHundredDifferences(int fields, boolean cut) {
        rig.api.answerJson("GET /apis/things/1", 200, "{}");
        String body = IntStream.range(0, fields).mapToObj("\"f%d\":1"::formatted).collect(Collectors.joining(",", "{", "}"));

        JsonNode call = rig.ask("{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":" + body + "}").calls().get(0);

        assertThat(call.path("diff")).hasSize(200);
        assertThat(call.has("diffUnavailable")).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "500 | application/json | {} | the current state could not be read",
            "200 | text/plain | words | the current state could not be read",
            "404 | application/json | {} | the current state could not be read" })
    void saysWhyThereIsNothingToCompareWith(int status, String type, String answer, String why) {
        rig.api.answer("GET /apis/things/1", status, type, answer.getBytes(StandardCharsets.UTF_8));

        assertThat(rig.ask(PUT).calls().at("/0/diffUnavailable").asText()).isEqualTo(why);
    }

    @Test
    void comparesNothingWithAPatchThatDoesNotApplyOrWithoutABody() {
        JsonNode patch = rig.ask("""
                {"method":"PATCH","url":"/apis/things/1","body":[{"op":"remove","path":"/no"}]}""").calls();
        JsonNode nothing = rig.ask("{\"method\":\"PUT\",\"url\":\"/apis/things/1\"}").calls();

        assertThat(patch.at("/0/diffUnavailable").asText()).contains("what the body makes of");
        assertThat(nothing.at("/0/diffUnavailable").asText()).contains("what the body makes of");
    }

    @Test
    void comparesNothingWithWhatAnEarlierCallChanges() {
        JsonNode calls = rig.ask("[%s,{\"name\":\"again\",\"method\":\"PATCH\",\"url\":\"/apis/things/1\",\"body\":{\"b\":1}}]"
                .formatted(PUT)).calls();

        assertThat(calls.at("/0/diff").isArray()).isTrue();
        assertThat(calls.at("/1/diffUnavailable").asText()).contains("an earlier call of this plan changes the same");
    }

    @Test
    void comparesWhereAHoleIsInTheBodyAlone() {
        String made = "[{\"name\":\"made\",\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":{}},";

        JsonNode body = rig
                .ask(made + "{\"method\":\"PATCH\",\"url\":\"/apis/things/1\",\"body\":{\"of\":\"${made.body.id}\"}}]").calls();
        JsonNode query = rig.ask(made + "{\"method\":\"PATCH\",\"url\":\"/apis/things/1?q=${made.body.id}\",\"body\":{}}]")
                .calls();

        assertThat(body.at("/1/diff").isArray()).isTrue();
        assertThat(query.at("/1/diffUnavailable").asText()).contains("known only after");
    }
}
