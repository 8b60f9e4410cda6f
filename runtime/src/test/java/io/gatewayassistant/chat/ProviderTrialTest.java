package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;

class ProviderTrialTest {

    @Test
    void takesAnAnswer() {
        assertThat(ProviderTrial.ask(new Answering("OK", FinishReason.STOP))).isCompleted();
    }

    /** No question could be answered with such a model. */
    @Test
    void takesNoAnswerThatARunWouldRefuse() {
        assertThat(ProviderTrial.ask(new Answering(" ", FinishReason.STOP))).isCompletedExceptionally();
        assertThat(ProviderTrial.ask(new Answering("O", FinishReason.LENGTH))).isCompletedExceptionally();
    }

    private record Answering(String text, FinishReason reason) implements StreamingChatModel {

        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            handler.onCompleteResponse(ChatResponse.builder().aiMessage(AiMessage.from(text)).finishReason(reason).build());
        }
    }
}
