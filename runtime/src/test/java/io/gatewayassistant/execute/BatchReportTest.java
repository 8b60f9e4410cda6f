package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.json.RandomJson;
import io.gatewayassistant.execute.kept.KeptAnswers;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.request.Excerpt;

class BatchReportTest {

    @Test
    void keepsSmallResultsWholeBesideALargeOne() {
        BatchReport report = new BatchReport(new KeptAnswers(1 << 20, 1 << 20).shelf());
        report.add("small", answered("{\"id\":1}"));
        report.add("large", answered("[" + "{\"id\":\"0123456789\"},".repeat(4999) + "{}]"));
        report.add("last", answered("{\"id\":2}"));

        JsonNode json = Rig.json(report.result().json());

        assertThat(json.at("/small/body/id").asInt()).isEqualTo(1);
        assertThat(json.at("/last/body/id").asInt()).isEqualTo(2);
        JsonNode large = json.at("/large/body");
        assertThat(large.get(large.size() - 1).at("/cut/total").asInt()).isEqualTo(5000);
        assertThat(large.get(large.size() - 1).at("/cut/shown").asInt()).isEqualTo(large.size() - 1).isGreaterThan(900);
        assertThat(json.at("/large/note").asText()).contains("shortened");
        assertThat(json.at("/small").has("note")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 7, 25 })
    void isAlwaysValidJsonWithinTheLimitThatNamesEveryRequest(int requests) {
        RandomJson random = new RandomJson(new Random(requests));
        for (int round = 0; round < 40; round++) {
            BatchReport report = new BatchReport(new KeptAnswers(1 << 20, 1 << 20).shelf());
            for (int i = 0; i < requests; i++) {
                report.add("request_" + i, whole(new Answered(200, Map.of("etag", "x".repeat(i * 100)),
                        new Content.Json(random.value(6, 40_000 / requests * 3)))));
            }

            String json = report.result().json();

            assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(BatchReport.MAX_BYTES);
            assertThat(Rig.json(json).size()).isEqualTo(requests);
            assertThat(Rig.json(json)).allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(200));
        }
    }

    private static CallResult answered(String body) {
        return whole(new Answered(200, Map.of(), new Content.Json(Rig.json(body))));
    }

    private static CallResult whole(Answered answer) {
        return new CallResult(answer, CallResult.Remarks.NONE, Excerpt.WHOLE);
    }
}
