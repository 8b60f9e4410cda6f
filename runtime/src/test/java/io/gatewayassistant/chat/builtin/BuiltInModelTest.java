package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;

class BuiltInModelTest {

    private final Dialogue dialogue = new Dialogue(Gateway.tools());

    @Test
    void streamsItsTextInSmallChunks() {
        dialogue.ask("list the teams");
        List<String> chunks = new ArrayList<>();
        List<ChatResponse> responses = new ArrayList<>();
        ChatRequest request = ChatRequest.builder().messages(UserMessage.from("hello")).build();

        dialogue.model().chat(request, collecting(chunks, responses));

        assertThat(chunks).hasSizeGreaterThan(10);
        assertThat(String.join("", chunks)).isEqualTo(responses.getFirst().aiMessage().text());
        assertThat(responses.getFirst().finishReason()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void asksForOneToolCallAtATime() {
        dialogue.messages().add(UserMessage.from("list the teams"));

        ChatResponse response = dialogue.model().chat(dialogue.request());

        assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
        assertThat(response.aiMessage().toolExecutionRequests()).singleElement()
                .satisfies(call -> assertThat(call.arguments()).isEqualTo("{\"query\":\"list teams\"}"));
    }

    @Test
    void saysTheSameToTheSameMessages() {
        dialogue.messages().add(UserMessage.from("list the teams"));

        AiMessage first = dialogue.model().chat(dialogue.request()).aiMessage();

        assertThat(dialogue.model().chat(dialogue.request()).aiMessage()).isEqualTo(first);
    }

    @Test
    void givesEachCallOfAConversationAnIdOfItsOwn() {
        dialogue.ask("list the teams");
        dialogue.ask("and routes?");

        List<String> ids = dialogue.messages().stream().filter(AiMessage.class::isInstance).map(AiMessage.class::cast)
                .flatMap(message -> message.toolExecutionRequests().stream()).map(call -> call.id()).toList();

        assertThat(ids).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void answersWithoutToolsWhenTheBudgetIsSpent() {
        dialogue.messages().add(UserMessage.from("list the teams"));
        AiMessage call = dialogue.model().chat(dialogue.request()).aiMessage();
        dialogue.messages().add(call);
        dialogue.messages().add(dev.langchain4j.data.message.ToolExecutionResultMessage
                .from(call.toolExecutionRequests().get(0), "GET /teams · listTeams · List teams"));

        ChatResponse last = dialogue.model().chat(ChatRequest.builder().messages(dialogue.messages()).build());

        assertThat(last.aiMessage().hasToolExecutionRequests()).isFalse();
        assertThat(last.aiMessage().text()).contains("I stopped after 1 calls");
    }

    private static StreamingChatResponseHandler collecting(List<String> chunks, List<ChatResponse> responses) {
        return new StreamingChatResponseHandler() {

            @Override
            public void onPartialResponse(String chunk) {
                chunks.add(chunk);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                responses.add(response);
            }

            @Override
            public void onError(Throwable error) {
                throw new AssertionError(error);
            }
        };
    }
}
