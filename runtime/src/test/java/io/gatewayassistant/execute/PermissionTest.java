package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.ProposedCall;

class PermissionTest {

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @CsvSource({
            "GET, /apis/things, true, false, false, ",
            "HEAD, /apis/things, true, false, false, ",
            "GET, /apis/things, false, true, true, allowApiUsage",
            "head, /apis/things, false, true, true, allowApiUsage",
            "POST, /apis/things, true, true, false, ",
            "PUT, /apis/things/1, true, true, false, ",
            "patch, /apis/things/1, true, true, false, ",
            "POST, /apis/things, true, false, true, allowApiWrite",
            "put, /apis/things/1, true, false, true, allowApiWrite",
            "PATCH, /apis/things/1, true, false, true, allowApiWrite",
            "POST, /apis/things, false, true, true, allowApiUsage",
            "DELETE, /apis/things/1, true, false, true, ",
            "DELETE, /apis/things/1, true, true, false, allowApiDelete",
            "dElEtE, /apis/things/1, true, true, false, allowApiDelete",
            "DELETE, /apis/things/1, false, true, true, allowApiUsage",
            "Post, /apis/things, true, false, false, allowApiWrite", "pUT, /apis/things/1, true, false, false, allowApiWrite",
            "DELETE, /apis/things/%31, true, true, false, allowApiDelete",
            "Delete, /%61pis/things/1, true, true, false, allowApiDelete",
            "POST, /apis/things?a=b, true, false, true, allowApiWrite",
            "HEAD, /apis/things/1, false, true, true, allowApiUsage",
            "patch, /apis/things/1?q=x, true, false, true, allowApiWrite",
            " DELETE, /apis/things/1, true, true, false, allowApiDelete",
            "PATCH, /apis/things/1, false, false, false, allowApiUsage",
            "PUT, /apis/things/1, false, true, true, allowApiUsage",
            "delete, /apis/things/1?flag, true, true, false, allowApiDelete" })
    @Against("switches")
    void asksTheSwitchOfTheMethod(String method, String url, boolean use, boolean write, boolean delete, String refusedBy) {
        rig.settings = Rig.allowing(use, write, delete);

        JsonNode result = rig.call(method, url);

        if (refusedBy == null) {
            assertThat(result.path("status").asInt()).isEqualTo(200);
            assertThat(rig.api.arrived()).hasSize(1);
            return;
        }
        assertThat(result.path("error").asText()).contains("(setting " + refusedBy + ")");
        assertThat(rig.api.arrived()).isEmpty();
        assertThat(rig.sent).isEmpty();
    }

    @Test
    void refusesEverythingOnceTheAssistantIsSwitchedOff() {
        rig.settings = new AssistantSettings(false, "default", "", 20, true, true, true, ApprovalMode.NEVER);

        assertThat(rig.call("GET", "/apis/things").path("error").asText()).contains("(setting enabled)");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void sendsNothingWhenTheSettingsCannotBeReadAndKeepsTheResultsBefore() {
        rig.api.on("POST /apis/things", exchange -> {
            rig.settings = null;
            RecordingAdminApi.respond(exchange, 201, "application/json", "{}".getBytes());
        });

        JsonNode results = rig.run("""
                [{"name":"a","method":"POST","url":"/apis/things","body":{}},
                 {"name":"b","method":"GET","url":"/apis/things"}]""");

        assertThat(results.path("a").path("status").asInt()).isEqualTo(201);
        assertThat(results.path("b").path("error").asText()).contains("settings could not be read");
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void feelsASwitchInTheMiddleOfABatch() {
        rig.api.on("POST /apis/things", exchange -> {
            rig.settings = Rig.allowing(true, false, false);
            RecordingAdminApi.respond(exchange, 201, "application/json", "{}".getBytes());
        });

        JsonNode results = rig.run("""
                [{"name":"a","method":"POST","url":"/apis/things","body":{}},
                 {"name":"b","method":"POST","url":"/apis/things","body":{}},
                 {"name":"c","method":"GET","url":"/apis/things"}]""");

        assertThat(results.path("a").path("status").asInt()).isEqualTo(201);
        assertThat(results.path("b").path("error").asText()).contains("allowApiWrite");
        assertThat(results.path("c").path("status").asInt()).isEqualTo(200);
        assertThat(rig.api.lines()).containsExactly("POST /apis/things", "GET /apis/things");
    }

    @Test
    void asksEveryAuthorizerAboutTheCallThatWouldBeSent() {
        List<ProposedCall> asked = new ArrayList<>();
        rig.authorizers.add((caller, call) -> {
            assertThat(caller).isEqualTo(Rig.CALLER);
            asked.add(call);
            return Optional.empty();
        });
        rig.authorizers.add((caller, call) -> call.access() == Access.DELETE
                ? Optional.of("teams are deleted by their owners only")
                : Optional.empty());

        JsonNode read = rig.call("GET", "/apis/%74hings/1?a=b c");
        JsonNode delete = rig.call("DELETE", "/apis/things/1");

        assertThat(read.path("status").asInt()).isEqualTo(200);
        assertThat(delete.path("error").asText()).contains("teams are deleted by their owners only");
        assertThat(rig.api.lines()).containsExactly("GET /apis/things/1?a=b%20c");
        assertThat(asked).containsExactly(
                new ProposedCall("GET", "/apis/things/1", "a=b%20c", "GET-/apis/things/{id}", Access.READ),
                new ProposedCall("DELETE", "/apis/things/1", null, "DELETE-/apis/things/{id}", Access.DELETE));
    }

    @Test
    void takesAFailingAuthorizerForARefusal() {
        rig.authorizers.add((caller, call) -> {
            throw new IllegalStateException("internal detail");
        });

        String error = rig.call("GET", "/apis/things").path("error").asText();

        assertThat(error).contains("could not decide").doesNotContain("internal detail");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void takesAnAuthorizerThatAnswersNothingForARefusal() {
        rig.authorizers.add((caller, call) -> null);

        assertThat(rig.call("GET", "/apis/things").path("error").asText()).contains("could not decide");
        assertThat(rig.api.arrived()).isEmpty();
    }
}
