package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The figures of docs/execute.md: what a typical question costs with and without select, the expression counted. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class SelectSavingsTest {

    private static final String EXECUTE = "{\"requests\":[{\"name\":\"it\",\"method\":\"GET\",\"url\":%s%s}]}";

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "/apis/proxy.gateway.io/v1/routes | body[?enabled==`false`].{id: id, name: name}",
            "/apis/proxy.gateway.io/v1/routes | body[].{name: name, domains: frontend.domains}",
            "/apis/pki.gateway.io/v1/certificates | body[].{name: name, expires: expiresAt}",
            "/apis/apim.gateway.io/v1/apikeys | body[?enabled].{id: id, name: name}",
            "/apis/ai.gateway.io/v1/llm-providers | body[].{id: id, name: name, enabled: enabled}",
            "/apis/security.gateway.io/v1/admins | length(body)" })
    void savesMoreThanHalfOfAnAnswer(String url, String select) {
        int whole = characters(url, "");
        int part = characters(url, ",\"select\":" + TextNode.valueOf(select));

        assertThat(part).isLessThan(whole / 2);
    }

    /** What the model writes and reads. */
    private int characters(String url, String rest) {
        String arguments = EXECUTE.formatted(TextNode.valueOf(url), rest);
        model.restart(Turn.calls(call("execute", arguments)), Turn.text("Done."));
        try (Chat chat = Chat.of(gateway, "admin")) {
            String result = chat.ask("go on").results().getFirst();
            assertThat(Chat.read(result).at("/it/status").asInt()).isEqualTo(200);
            return arguments.length() + result.length();
        }
    }
}
