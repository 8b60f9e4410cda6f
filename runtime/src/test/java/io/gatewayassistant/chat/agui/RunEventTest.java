package io.gatewayassistant.chat.agui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every event as it goes over the wire, in a file that the panel's own tests read: both sides mean the same. */
class RunEventTest {

    /** Written anew with {@code -Dpanel.events=write}. */
    private static final Path FILE = Path.of("src/test/web/run-events.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<RunEvent> RUN = List.of(
            new RunEvent.RunStarted("thread", "run"),
            RunEvent.model("openai", false, "A model"),
            new RunEvent.TextStart("m1", "assistant"),
            new RunEvent.TextContent("m1", "I look: "),
            new RunEvent.TextEnd("m1"),
            new RunEvent.ToolCallStart("c1", "execute"),
            new RunEvent.ToolCallArgs("c1", "{\"requests\":[{\"method\":\"GET\",\"url\":\"/apis/v1/routes\"}]}"),
            new RunEvent.ToolCallEnd("c1"),
            new RunEvent.ToolCallResult("r1", "c1", "{\"status\":200}", "tool"),
            RunEvent.step(new RunEvent.Step("c1", "execute", "{\"not\":\"written\"}", true, 12, null)),
            new RunEvent.ToolCallStart("c2", "doc_search"),
            new RunEvent.ToolCallArgs("c2", "{\"query\":\"routes\"}"),
            new RunEvent.ToolCallEnd("c2"),
            new RunEvent.ToolCallResult("r2", "c2", "Nothing fits.", "tool"),
            RunEvent.step(new RunEvent.Step("c2", "doc_search", "{}", false, 3, "Nothing fits.")),
            RunEvent.sources(List.of(Map.of("title", "Routes", "url", "/backoffice/docs/routes"))),
            new RunEvent.TextStart("m2", "assistant"),
            new RunEvent.TextContent("m2", "There are **3** routes."),
            new RunEvent.TextEnd("m2"),
            new RunEvent.RunFinished("thread", "run", RunEvent.Outcome.SUCCESS),
            new RunEvent.RunFinished("thread", "run", RunEvent.Outcome.CANCELLED),
            new RunEvent.RunFinished("thread", "run", null),
            new RunEvent.RunFinished("thread", "run", RunEvent.Outcome.waiting(new Interrupt("i1", "tool_call", "c3",
                    "Approve this call?", "2026-11-22T23:00:00Z", Map.of("type", "object"),
                    Map.of("kind", "gateway-assistant.plan", "calls", List.of())))),
            new RunEvent.RunError("The model is not there. Try again.", "provider_error"));

    @Test
    void goesOverTheWireAsThePanelExpectsIt() throws Exception {
        JsonNode written = JSON.readTree(JSON.writeValueAsString(RUN));
        if ("write".equals(System.getProperty("panel.events"))) {
            Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n");
        }

        assertThat(written).as("the events have changed: write %s anew with -Dpanel.events=write", FILE)
                .isEqualTo(JSON.readTree(Files.readString(FILE)));
    }

    @Test
    void coversEveryKindOfEvent() {
        assertThat(RUN).extracting(event -> (Object) event.getClass())
                .contains((Object[]) RunEvent.class.getPermittedSubclasses());
    }
}
