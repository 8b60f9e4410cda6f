package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;

class ProviderMessagesTest {

    /** Half a character, as JSON can write it. Providers refuse a request with it, and so each question after it. */
    private static final String HALF = "\ud83d";

    @Test
    void sendsNoHalfCharacterToAProvider() {
        ToolExecutionRequest call = ToolExecutionRequest.builder().id("c1").name("search")
                .arguments("{\"query\":\"" + HALF + "\"}").build();

        List<ChatMessage> sent = ProviderMessages.of(List.of(SystemMessage.from("page " + HALF), UserMessage.from("a " + HALF),
                AiMessage.from("b " + HALF, List.of(call)), ToolExecutionResultMessage.from(call, "c " + HALF)));

        assertThat(sent.toString()).doesNotContain(HALF).contains("page \ufffd", "a \ufffd", "b \ufffd", "c \ufffd",
                "{\"query\":\"\ufffd\"}");
    }

    @Test
    void leavesWholeMessagesAsTheyAre() {
        List<ChatMessage> whole = List.of(SystemMessage.from("You help."), UserMessage.from("\ud83d\ude00?"),
                AiMessage.from("\ud83d\ude00"));

        assertThat(ProviderMessages.of(whole)).isEqualTo(whole);
    }
}
