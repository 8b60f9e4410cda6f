package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.Against;
import io.gatewayassistant.spi.Access;

class AccessTest {

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void read() {
        rig.document("jobs", """
                openapi: 3.0.0
                info: {title: Jobs, version: "1"}
                paths:
                  /read: {get: {operationId: read}}
                  /purge: {get: {operationId: purge, x-assistant: {access: delete}}}
                  /touch: {get: {operationId: touch, x-assistant: {access: Write}}}
                  /query: {post: {operationId: query, x-assistant: {access: read}}}
                  /reset: {post: {operationId: reset, x-assistant: {access: delete}}}
                  /wipe: {delete: {operationId: wipe, x-assistant: {access: read}}}
                  /odd: {get: {operationId: odd, x-assistant: {access: harmless}}}
                  /all: {x-assistant: {access: delete}, get: {operationId: all, x-assistant: {access: read}}}
                  /other: {get: {operationId: other, x-assistant: {note: nothing}}}
                  /short: {get: {operationId: short, x-assistant: Delete}}
                  /list: {get: {operationId: list, x-assistant: [access, delete]}}
                """);
    }

    @ParameterizedTest
    @CsvSource({ "GET, /read, ", "GET, /purge, allowApiDelete", "GET, /touch, allowApiWrite", "POST, /query, allowApiWrite",
            "POST, /reset, allowApiDelete", "DELETE, /wipe, allowApiDelete", "GET, /odd, allowApiDelete",
            "GET, /all, allowApiDelete", "GET, /other, ", "HEAD, /purge, allowApiDelete", "head, /touch, allowApiWrite",
            "get, /purge, allowApiDelete", "GET, /%70urge, allowApiDelete", "Post, /query, allowApiWrite",
            "delete, /wipe, allowApiDelete", "HEAD, /odd, allowApiDelete", "HEAD, /all, allowApiDelete",
            "gEt, /touch, allowApiWrite", "post, /reset, allowApiDelete",
            "GET, /short, allowApiDelete", "GET, /list, allowApiDelete" })
    @Against("access")
    void letsADocumentRaiseWhatACallDoesAndNeverLowerIt(String method, String url, String refusedBy) {
        rig.settings = Rig.allowing(true, "allowApiDelete".equals(refusedBy), false);

        String error = rig.call(method, url).path("error").asText();

        if (refusedBy == null) {
            assertThat(rig.api.arrived()).hasSize(1);
            return;
        }
        assertThat(error).contains("(setting " + refusedBy + ")");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "POST, /query, query, read, true", "DELETE, /wipe, wipe, read, true", "GET, /purge, purge, READ, true",
            "GET, /read, read, write, false", "GET, /read, read, delete, false", "POST, /query, QUERY, read, false",
            "POST, /query, other, read, false", "POST, /query, query, write, false", "DELETE, /wipe, wipe, write, false",
            "DELETE, /wipe, wip, read, false", "GET, /purge, 'purge ', read, false" })
    @Against("access")
    void letsTheConfigurationDecide(String method, String url, String operation, String access, boolean sent) {
        rig.settings = Rig.allowing(true, false, false);
        rig.properties = Map.of("operations.\"" + operation + "\".access", access);

        rig.call(method, url);

        assertThat(rig.api.arrived()).hasSize(sent ? 1 : 0);
    }

    @Test
    void tellsTheAuthorizersWhatACallDoes() {
        List<Access> asked = new ArrayList<>();
        rig.authorizers.add((caller, call) -> {
            asked.add(call.access());
            return Optional.empty();
        });
        rig.properties = Map.of("operations.query.access", "read");

        rig.call("POST", "/query");
        rig.call("GET", "/purge");

        assertThat(asked).containsExactly(Access.READ, Access.DELETE);
        assertThat(rig.sent).containsExactly("GET /purge");
    }
}
