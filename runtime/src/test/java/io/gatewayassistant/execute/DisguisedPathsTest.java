package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;

/** What is one operation to the catalog, and another one to a server that reads paths otherwise. */
class DisguisedPathsTest {

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/_COUNT", "/apis/things/_Count", "/apis/things/%255Fcount",
            "/apis/things/_count%20", "/apis/things/_count%3Bx=1", "/apis/things/_count.json", "/apis/things/\uFF3Fcount",
            "/apis/things/_count%2F", "/apis/things/1%2Fparts%2F2", "/apis/things/1%252FPARTS%252F2" })
    @Against("operations outside the catalog")
    void refusesWhatAServerCouldTakeForAnotherOperation(String url) {
        assertRefused("GET", url, "could be taken for GET /apis/things/");
    }

    /** Whatever the switches would say of the operation that it is spelled as. */
    @Test
    void refusesADeletionThatIsDisguisedAsAWrite() {
        rig.add("POST /jobs/{id}");
        rig.add("POST /jobs/purge");
        rig.settings = Rig.allowing(true, true, false);
        rig.properties = Map.of("operations.\"POST-/jobs/purge\".access", "delete");

        assertRefused("POST", "/jobs/PURGE", "could be taken for POST /jobs/purge");
        assertRefused("POST", "/jobs/purge", "deleting is switched off");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/jobs/1:PURGE", "/jobs/1%3APurge", "/jobs/1%253Apurge", "/jobs/1:purge.json", "/jobs/1:purge%20",
            "/jobs/a-TO-b", "/jobs/a-TO-b-to-c", "/jobs/NR-1", "/jobs/nR%2D1.json" })
    @Against("operations outside the catalog")
    void refusesWhatAServerCouldTakeForAnOperationWithAParameterInAWord(String url) {
        rig.add("POST /jobs/{id}");
        rig.add("POST /jobs/{id}:purge");
        rig.add("POST /jobs/{from}-to-{to}-to-{end}");
        rig.add("POST /jobs/{from}-to-{to}");
        rig.add("POST /jobs/nr-{number}");

        assertRefused("POST", url, "could be taken for POST /jobs/");
    }

    /** Each lacks something of what is fixed, or the one character that a parameter stands for at least. */
    @ParameterizedTest
    @ValueSource(strings = { "/jobs/purge:1", "/jobs/:purge", "/jobs/:PURGE", "/jobs/a-to-b", "/jobs/-TO-b", "/jobs/a-TO-",
            "/jobs/a-TO", "/jobs/NR-", "/jobs/N-1" })
    void callsWhatDoesNotFitAnOperationWithAParameterInAWord(String url) {
        rig.add("POST /jobs/{id}");
        rig.add("POST /jobs/{id}:purge");
        rig.add("POST /jobs/{from}-to-{to}");
        rig.add("POST /jobs/nr-{number}");

        rig.call("POST", url);

        assertThat(rig.api.lines()).containsExactly("POST " + url);
    }

    /** Some servers choose the operation by fixed words, some by fixed characters. */
    @ParameterizedTest
    @CsvSource({ "/schedules/RUN/NOW, /schedules/{a}/{b}, /{x}/run/now",
            "/SCHEDULES/run/now, /{a}/run/now, /schedules/{x}/{y}" })
    @Against("operations outside the catalog")
    void refusesWhatHasMoreWordsOrMoreCharactersOfAnother(String url, String meant, String other) {
        rig.add("GET " + meant);
        rig.add("GET " + other);

        assertRefused("GET", url, "could be taken for GET " + other);
    }

    @Test
    @Against("operations outside the catalog")
    void refusesAHeadThatAServerCouldAnswerByAnotherGet() {
        rig.add("HEAD /jobs/{id}");
        rig.add("GET /jobs/purge");

        assertRefused("HEAD", "/jobs/PURGE", "could be taken for GET /jobs/purge");
    }

    @Test
    void callsWhatIsAnOperationOfAnotherMethodOnly() {
        rig.add("GET /jobs/{id}");
        rig.add("POST /jobs/purge");

        rig.call("GET", "/jobs/PURGE");

        assertThat(rig.api.lines()).containsExactly("GET /jobs/PURGE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/count", "/apis/things/_counts", "/apis/things/1/parts/PARTS",
            "/apis/things/1%2Fpart%2F2", "/apis/things/_count", "/jobs/run/now" })
    void callsOperationsThatAreMerelyAlike(String url) {
        rig.add("GET /jobs/{x}/{y}");
        rig.add("GET /{x}/run/now"); // has more fixed words, but the one before is what the path spells
        rig.call("GET", url);

        assertThat(rig.api.lines()).containsExactly("GET " + url);
    }

    private void assertRefused(String method, String url, String reason) {
        JsonNode result = rig.call(method, url);

        assertThat(result.path("error").asText()).contains(reason);
        assertThat(rig.api.arrived()).isEmpty();
    }
}
