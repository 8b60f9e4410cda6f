package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.DELETE;
import static io.gatewayassistant.execute.Requests.MADE_AND_PUT;
import static io.gatewayassistant.execute.Requests.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Approvals;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.approval.InMemoryApprovalStore;
import io.gatewayassistant.spi.ApprovalMode;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What becomes of a plan once a person has decided: it is sent where all is as they saw it, with what they wrote, and once. */
class PlanDecisionTest {

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @Test
    void keepsTheAnswersThatTheRestRefersTo() {
        rig.api.answer("GET /apis/things/text", 200, "text/plain", "words".getBytes(StandardCharsets.UTF_8));
        rig.api.answer("GET /apis/things/none", 200, "text/plain", new byte[0]);
        rig.api.answer("GET /apis/things/image", 200, "image/png", new byte[] { 1 });
        rig.api.answerJson("GET /apis/things/gone", 404, "{}");
        String batch = """
                [{"name":"text","method":"GET","url":"/apis/things/text"},{"name":"none","method":"GET","url":"/apis/things/none"},
                 {"name":"image","method":"GET","url":"/apis/things/image"},{"name":"gone","method":"GET","url":"/apis/things/gone"},
                 {"name":"refused","method":"GET","url":"/nowhere"},
                 {"name":"it","method":"DELETE","url":"/apis/things/1"},
                 {"name":"a","method":"GET","url":"/apis/things?q=${text.body}&x=${text.status}&r=${text.headers.content-type}"},
                 {"name":"b","method":"GET","url":"/apis/things?q=${none.body}"},
                 {"name":"c","method":"GET","url":"/apis/things?q=${image.body}"},
                 {"name":"d","method":"GET","url":"/apis/things?q=${gone.body}"},
                 {"name":"e","method":"GET","url":"/apis/things?q=${refused.body}"}]""";

        JsonNode results = rig.approve(rig.ask(batch));

        assertThat(rig.api.lines()).contains("GET /apis/things?q=words&x=200&r=text%2Fplain");
        assertThat(results.at("/b/error").asText()).contains("has no body");
        assertThat(results.at("/c/error").asText()).contains("binary");
        assertThat(results.at("/d/error").asText()).contains("answered 404");
        assertThat(results.at("/e/error").asText()).contains("which failed");
        assertThat(results.at("/refused/error").asText()).contains("not an operation");
    }

    @Test
    void remembersThatSomethingFailedBefore() {
        rig.api.answerJson("GET /apis/things/gone", 404, "{}");
        ApprovalRequest asked = rig
                .ask("""
                        [{"name":"gone","method":"GET","url":"/apis/things/gone"},{"name":"it","method":"DELETE","url":"/apis/things/1"}]""");
        ApprovalRequest fine = rig.ask(DELETE);

        assertThat(((BatchResult) rig.decide(asked, Rig.YES)).failed()).isTrue();
        assertThat(((BatchResult) rig.decide(fine, Rig.YES)).failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "application/json | {\"a\":{\"b\":1,\"c\":[{\"d\":1,\"e\":2}]},\"f\":1} "
            + "| {\"f\":1,\"a\":{\"c\":[{\"e\":2,\"d\":1}],\"b\":1}} | true",
            "application/json | {\"a\":[1,2]} | {\"a\":[2,1]} | false", "application/json | {\"a\":1} | {\"a\":2} | false",
            "text/plain | words | words | true", "text/plain | words | others | false", "text/plain | '' | words | false",
            "text/plain | '' | '' | true" })
    void sendsWhereItsTargetIsTheSame(String type, String before, String after, boolean same) {
        rig.api.answer("GET /apis/things/1", 200, type, before.getBytes(StandardCharsets.UTF_8));
        ApprovalRequest asked = rig.ask(PUT);
        rig.api.answer("GET /apis/things/1", 200, type, after.getBytes(StandardCharsets.UTF_8));

        rig.approve(asked);

        assertThat(rig.api.lines().contains("PUT /apis/things/1")).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({ "404, 410, true", "410, 404, true", "404, 200, false", "200, 410, false", "500, 200, true" })
    void sendsWhereItsTargetIsStillThereOrStillIsNot(int before, int after, boolean sent) {
        rig.api.answerJson("GET /apis/things/1", before, "{}");
        ApprovalRequest asked = rig.ask(PUT);
        rig.api.answerJson("GET /apis/things/1", after, "{}");

        rig.approve(asked);

        assertThat(rig.api.lines().contains("PUT /apis/things/1")).isEqualTo(sent);
    }

    @Test
    void sendsNoETagThatIsWeak() {
        rig.api.on("GET /apis/things/1", exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"v1\"");
            RecordingAdminApi.respond(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        });

        rig.approve(rig.ask(PUT));

        assertThat(rig.api.arrived().getLast().line()).isEqualTo("PUT /apis/things/1");
        assertThat(rig.api.arrived().getLast().header("If-Match")).isEmpty();
    }

    @Test
    void sendsAnEditedBodyInsteadOfADocumentOfAnEarlierAnswer() {
        ApprovalRequest asked = rig.ask("""
                [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
                 {"name":"it","method":"POST","url":"/apis/things","base":"${tpl.body}"}]""");

        rig.results(asked, Rig.edit("it", "{\"tags\":[\"a\",\"${tpl.body.ok}\",7]}"));

        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"tags\":[\"a\",\"${tpl.body.ok}\",7]}");
    }

    @Test
    void fillsNoHoleThatThePersonTookOut() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":{}}");

        rig.results(rig.ask(MADE_AND_PUT), Rig.edit("it", "{\"of\":\"x\"}"));

        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"of\":\"x\"}");
    }

    @Test
    void sendsNothingOfAPlanWithAnEditThatIsRefused() {
        rig.properties = Map.of("protect.kinds", "admins");

        JsonNode results = rig.results(rig.ask(MADE_AND_PUT), Rig.edit("it", "{\"kind\":\"Admin\"}"));

        assertThat(results.at("/made/error").asText()).contains("admins");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    void sendsNothingOfAPlanWithAnEditThatTheSwitchesForbidByNow() {
        rig.properties = Map.of("operations.\"PUT-/apis/things/{id}\".access", "delete");
        ApprovalRequest asked = rig.ask(MADE_AND_PUT);
        rig.settings = Rig.allowing(true, true, false, ApprovalMode.WRITES);

        rig.results(asked, Rig.edit("it", "{\"of\":\"${made.body.id}\",\"b\":1}"));

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    void isGoneForGood() {
        ApprovalRequest asked = rig.ask(PUT);
        Approvals approvals = new Approvals(rig.store, Duration.ofMinutes(10), Clock.systemUTC());

        assertThat(approvals.gone("u1", "thread", asked.id()).code()).isEqualTo("approval_unknown");
        assertThat(approvals.gone("u1", "thread", asked.id()).code()).isEqualTo("approval_used");
        assertThat(approvals.gone("u1", "thread", "other").code()).isEqualTo(ApprovalGone.unknown().code())
                .isEqualTo("approval_unknown");
        assertThat(ApprovalGone.unknown().reason()).contains("restarted since", "Nothing of it was sent");
        assertThatThrownBy(() -> rig.decide(asked, new Decision.Drop())).hasMessageContaining("was answered already");
    }

    @Test
    void needsTimeToBeDecidedOn() {
        assertThatThrownBy(() -> new Approvals(new InMemoryApprovalStore(), Duration.ZERO, Clock.systemUTC()))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("expires-after");
    }
}
