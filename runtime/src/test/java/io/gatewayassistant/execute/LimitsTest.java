package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.runtime.configuration.ConfigurationException;

class LimitsTest {

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @CsvSource({ "3, 3, 3", "3, 4, 0", "1, 2, 0", "30, 26, 26" })
    void sendsABatchOfSoManyRequestsOrNothingOfIt(String most, int requests, int arrived) {
        rig.properties = Map.of("limits.requests-per-batch", most);

        JsonNode results = rig.run("[" + String.join(",", Collections.nCopies(requests, GET)) + "]");

        assertThat(rig.api.arrived()).hasSize(arrived);
        assertThat(results.path("error").asText()).contains(arrived == 0 ? most + " requests at most" : "");
    }

    @ParameterizedTest
    @CsvSource({ "2048, 1", "2049, 0" })
    void sendsABodyOfSoManyBytes(int bytes, int arrived) {
        rig.properties = Map.of("limits.request-bytes", "2048");

        JsonNode result = rig.call("POST", "/apis/things", "\"body\":[\"" + "x".repeat(bytes - 4) + "\"]");

        assertThat(rig.api.arrived()).hasSize(arrived);
        assertThat(result.path("error").asText().contains("larger than 2 KB")).isEqualTo(arrived == 0);
    }

    @Test
    void countsTheBytesThatReferencesBring() {
        rig.properties = Map.of("limits.request-bytes", "2000");
        rig.api.answerJson("GET /apis/things", 200, "\"" + "x".repeat(300) + "\"");

        JsonNode results = rig.run("[" + GET + """
                ,{"name":"few","method":"POST","url":"/apis/things","body":["${request_0.body}","${request_0.body}"]},
                 {"name":"many","method":"POST","url":"/apis/things","body":[%s]}]""".formatted(
                String.join(",", Collections.nCopies(10, "\"${request_0.body}\""))));

        assertThat(results.path("few").path("status").asInt()).isEqualTo(200);
        assertThat(results.path("many").path("error").asText()).contains("larger than 1 KB");
        assertThat(rig.api.arrived()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "100, true", "99, false" })
    void readsSoMuchOfAnAnswer(String most, boolean read) {
        rig.properties = Map.of("limits.response-bytes", most);
        rig.api.answerJson("GET /apis/things", 200, "\"" + "x".repeat(98) + "\"");

        JsonNode result = rig.call("GET", "/apis/things");

        assertThat(result.has("body")).isEqualTo(read);
        assertThat(result.path("note").asText().contains("was not read")).isEqualTo(!read);
    }

    @Test
    void readsSoMuchOfAllAnswersOfABatch() {
        rig.properties = Map.of("limits.response-bytes", "1024");
        rig.api.answerJson("GET /apis/things", 200, "{\"id\":\"" + "x".repeat(1_000) + "\"}");

        JsonNode results = rig.run("[" + String.join(",", Collections.nCopies(6, GET)) + """
                ,{"name":"known","method":"GET","url":"/apis/things?q=${request_3.status}"},
                 {"name":"unread","method":"GET","url":"/apis/things?q=${request_4.body.id}"}]""");

        assertThat(results.at("/request_3/body/id").asText()).hasSize(1_000);
        assertThat(results.at("/request_4/status").asInt()).isEqualTo(200);
        assertThat(results.at("/request_4/note").asText()).contains("at most 4 KB together");
        assertThat(results.at("/request_5").has("body")).isFalse();
        assertThat(results.at("/known/status").asInt()).isEqualTo(200);
        assertThat(results.at("/unread/error").asText()).contains("at most 4 KB together");
        assertThat(rig.api.arrived()).hasSize(7);
    }

    @Test
    void sendsNothingMoreOnceTheTimeOfTheBatchIsOver() {
        rig.properties = Map.of("limits.batch-time", "1s");
        rig.timeout = Duration.ofSeconds(20);
        rig.api.on("POST /apis/things", exchange -> {
            sleep(1_500);
            RecordingAdminApi.respond(exchange, 201, "application/json", "{}".getBytes());
        });

        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things"},{"name":"b","method":"POST","url":"/apis/things","body":{}},
                 {"name":"c","method":"DELETE","url":"/apis/things/1"},{"name":"d","method":"GET","url":"/apis/things"}]""");

        assertThat(results.path("a").path("status").asInt()).isEqualTo(200);
        assertThat(results.path("b").path("error").asText()).startsWith("outcome unknown");
        assertThat(results.path("c").path("error").asText()).contains("used up its 1 seconds");
        assertThat(results.path("d").path("error").asText()).contains("used up its 1 seconds");
        assertThat(rig.api.lines()).containsExactly("GET /apis/things", "POST /apis/things");
    }

    @ParameterizedTest
    @ValueSource(strings = { "limits.requests-per-batch", "limits.batches-per-message", "limits.request-bytes",
            "limits.response-bytes", "limits.batch-time", "limits.parallel-reads", "admin-api.timeout" })
    void doesNotStartWithALimitThatLetsNothingThrough(String key) {
        rig.properties = Map.of(key, "0");

        assertThatThrownBy(() -> rig.call("GET", "/apis/things")).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
