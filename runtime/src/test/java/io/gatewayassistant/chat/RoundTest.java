package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;

class RoundTest {

    private static final String KILOBYTE = "a ".repeat(512);

    private final RunTimer timer = new RunTimer();
    private final Heard heard = new Heard();
    private final Round round = new Round(Runs.begun(Runs.conversation(), "u1"), true, heard, Duration.ofMinutes(1),
            timer.scheduler());

    @AfterEach
    void close() {
        timer.close();
    }

    @Test
    void handsOnAWholeAnswer() {
        round.onPartialResponse("Three.");
        round.onCompleteResponse(response(AiMessage.from("Three."), FinishReason.STOP));

        assertThat(heard.characters).isEqualTo(6);
        assertThat(heard.answers).hasSize(1);
        assertThat(heard.failures).isEmpty();
    }

    @Test
    void endsAnAnswerWithoutEnd() {
        for (int i = 0; i < 3_000; i++) {
            round.onPartialResponse(KILOBYTE);
        }

        assertThat(heard.failures).singleElement().isInstanceOf(BadAnswer.class);
        assertThat(heard.characters).isLessThanOrEqualTo(Round.MOST_CHARACTERS);
    }

    @Test
    void endsThoughtsAndArgumentsWithoutEnd() {
        for (int i = 0; i < 600; i++) {
            round.onPartialThinking(new PartialThinking(KILOBYTE));
            round.onPartialToolCall(
                    PartialToolCall.builder().index(0).id("c1").name("execute").partialArguments(KILOBYTE).build());
        }

        assertThat(heard.failures).singleElement().isInstanceOf(BadAnswer.class);
    }

    @Test
    void endsArgumentsThatComeAllAtOnce() {
        round.onCompleteResponse(response(AiMessage.from(ToolExecutionRequest.builder().id("c1").name("search")
                .arguments("{\"query\": \"" + KILOBYTE.repeat(1_100) + "\"}").build()), FinishReason.TOOL_EXECUTION));

        assertThat(heard.failures).singleElement().isInstanceOf(BadAnswer.class);
        assertThat(heard.answers).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = FinishReason.class, names = { "LENGTH", "CONTENT_FILTER" })
    void takesAnAnswerThatWasCutForNone(FinishReason reason) {
        round.onCompleteResponse(response(AiMessage.from("Delete the routes of the team, but not"), reason));

        assertThat(heard.failures).singleElement().isInstanceOf(BadAnswer.class);
        assertThat(heard.answers).isEmpty();
    }

    private static ChatResponse response(AiMessage message, FinishReason reason) {
        return ChatResponse.builder().aiMessage(message).finishReason(reason).build();
    }

    private static final class Heard implements StreamingChatResponseHandler {

        private final List<ChatResponse> answers = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();
        private int characters;

        @Override
        public void onPartialResponse(String text) {
            characters += text.length();
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            answers.add(response);
        }

        @Override
        public void onError(Throwable failure) {
            failures.add(failure);
        }
    }
}
