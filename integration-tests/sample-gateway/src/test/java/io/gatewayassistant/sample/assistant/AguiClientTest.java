package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.sample.Admin.api;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The clients that others write for, from npm: what they make of our stream, and an approval with each of them. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class AguiClientTest {

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    private Writing writing;

    @BeforeEach
    void allowWriting() {
        writing = Writing.at(gateway);
    }

    @AfterEach
    void leaveAllAsItWas() {
        writing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.0.0", "0.0.59" })
    void asksApprovesDeniesAndDrops(String version) throws IOException, InterruptedException {
        Path client = Path.of("target", "agui", version);
        assumeTrue(Files.isDirectory(client.resolve("node_modules")),
                "no @ag-ui/client " + version + ": needs Node.js and npm, then src/test/agui/install");
        String route = writing.make(Admin.ROUTES, "asked-by-another-client");
        model.restart(Turn.calls(call("execute", "{\"requests\": [{\"method\": \"GET\", \"url\": \"" + route + "\"}]}")),
                Turn.text("There is one."),
                Turn.calls(Writing.rename(route, "New name")), Turn.text("Renamed."),
                Turn.calls(Writing.rename(route, "Newer name")), Turn.text("I leave it."),
                Turn.calls(Writing.rename(route, "Newest name")));

        JsonNode seen = talk(client);

        JsonNode question = seen.path("question");
        assertThat(question.path("text").asText()).isEqualTo("There is one.");
        assertThat(question.at("/tools/0").asText()).isEqualTo("execute");
        assertThat(seen.at("/approved/asked/outcome/type").asText()).isEqualTo("interrupt");
        assertThat(seen.at("/approved/asked/outcome/interrupts/0/metadata/calls/0/path").asText()).isEqualTo(route);
        assertThat(seen.at("/approved/decided/text").asText()).isEqualTo("Renamed.");
        assertThat(seen.at("/denied/decided/text").asText()).isEqualTo("I leave it.");
        assertThat(seen.at("/dropped/decided/events").valueStream().map(JsonNode::asText)).last().isEqualTo("RUN_FINISHED");
        assertThat(seen.at("/dropped/decided/text").asText()).isEmpty();
        assertThat(seen.findValuesAsText("error")).hasSize(3).containsOnly("approval_used");
        assertThat(seen.at("/nobody/rejected").asInt()).isEqualTo(401);
        assertThat(seen.findValues("rejected")).hasSize(1);
        api().get(route).then().body("name", is("New name"));
    }

    /** Runs the script with the client that is installed there. */
    private JsonNode talk(Path client) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder("node", "src/test/agui/approve.mjs")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().putAll(Map.of("AGUI_CLIENT", client.toAbsolutePath().toString(), "AGUI_URL",
                gateway.resolve("/assistant/chat").toString(), "COOKIE", writing.chat().cookie()));
        Process process = node.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return Chat.read(output);
        } finally {
            process.destroyForcibly();
        }
    }
}
