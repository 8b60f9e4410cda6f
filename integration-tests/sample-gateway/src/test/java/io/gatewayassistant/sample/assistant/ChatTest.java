package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.scripted.ReceivedRequest;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The chat over real HTTP on both sides: an AG-UI client in front, an OpenAI-compatible server behind. */
@QuarkusTest
@WithTestResource(ScriptedProvider.class)
class ChatTest extends ScriptedChat {

    private static final ToolCall SEARCH = call("search", "{\"query\":\"list routes\"}");
    private static final ToolCall COUNT = call("execute",
            "{\"requests\":[{\"name\":\"n\",\"method\":\"GET\",\"url\":\"/apis/proxy.gateway.io/v1/routes/_count\"}]}");

    @Test
    void streamsTheTextAsItComes() {
        model.restart(Turn.text("You ", "have ", "routes."));

        Events events = chat.ask("How many routes do I have?");

        assertThat(events.types()).startsWith("RUN_STARTED", "CUSTOM", "TEXT_MESSAGE_START")
                .endsWith("TEXT_MESSAGE_END", "RUN_FINISHED");
        assertThat(events.of("TEXT_MESSAGE_CONTENT")).hasSizeGreaterThan(1);
        assertThat(events.text()).isEqualTo("You have routes.");
        assertThat(events.last().at("/outcome/type").asText()).isEqualTo("success");
    }

    @Test
    void leavesNoFieldNull() {
        model.restart(Turn.calls(SEARCH), Turn.text("Done."));

        assertThat(chat.ask("x").all()).noneMatch(event -> event.toString().contains("null,")
                && !event.path("type").asText().equals("TOOL_CALL_RESULT"));
    }

    @Test
    void goesOnForSeveralRounds() {
        model.restart(Turn.calls(SEARCH), Turn.calls(COUNT), Turn.text("Done."));

        Events events = chat.ask("How many routes do I have?");

        assertThat(events.tools()).containsExactly("search", "execute");
        assertThat(model.requests()).hasSize(3);
        assertThat(model.lastRequest().toolResults()).hasSize(2);
    }

    @Test
    void tellsTheModelWhoAsksAndWhatThereIs() {
        model.restart(Turn.text("Hello."));

        chat.ask("hi");

        ReceivedRequest request = model.lastRequest();
        assertThat(request.systemPrompt()).contains("Name: admin").contains("/apis/proxy.gateway.io/v1/routes")
                .doesNotContainPattern("\\{\\{\\w+}}");
        assertThat(request.toolNames()).containsExactlyInAnyOrder("search", "doc", "doc_search", "execute");
    }

    @Test
    void sendsTheQuestionAsItIsAlsoWithBraces() {
        model.restart(Turn.text("Hello."));

        chat.ask("what is {route.id} and ${x.y}?");

        assertThat(model.lastRequest().question()).isEqualTo("what is {route.id} and ${x.y}?");
    }

    @Test
    void givesTheWholeRunAsOneAnswer() {
        model.restart(Turn.calls(COUNT), Turn.text("Done."));

        JsonNode answer = chat.answer("How many routes do I have?");

        assertThat(answer.path("outcome").asText()).isEqualTo("success");
        assertThat(answer.path("text").asText()).isEqualTo("Done.");
        assertThat(answer.at("/steps/0/tool").asText()).isEqualTo("execute");
        assertThat(answer.at("/steps/0/ok").asBoolean()).isTrue();
        assertThat(answer.at("/steps/0/arguments/requests/0/method").asText()).isEqualTo("GET");
        assertThat(answer.has("error")).isFalse();
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        var response = chat.postJson("/assistant/chat", "{\"threadId\":\"t\"");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Chat.read(response.body()).path("error").asText()).isEqualTo("bad_input");
    }
}
