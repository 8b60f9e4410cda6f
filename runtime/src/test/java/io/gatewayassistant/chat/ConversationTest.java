package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.gatewayassistant.chat.agui.Question;

class ConversationTest {

    private final Conversation conversation = Runs.conversation();

    @Test
    void keepsWhatWasAskedAndAnswered() {
        answer("u1");
        answer("u2", "u1");

        assertThat(questions()).containsExactly("question u1", "question u2");
    }

    @Test
    void dropsTheTurnsThatTheClientNoLongerLists() {
        answer("u1");
        answer("u2", "u1");
        answer("u3", "u1", "u2");

        Runs.begun(conversation, "u2-edited", "u1");

        assertThat(questions()).containsExactly("question u1", "question u2-edited");
    }

    @Test
    void asksTheSameQuestionAgainOnARetry() {
        answer("u1");
        answer("u2", "u1");

        Runs.begun(conversation, "u2", "u1");

        assertThat(questions()).containsExactly("question u1", "question u2");
    }

    @Test
    void keepsItsTurnsWhenTheClientRemembersMoreThanTheServer() {
        answer("u3", "forgotten-u1", "forgotten-u2");

        Runs.begun(conversation, "u4", "forgotten-u1", "forgotten-u2", "u3");

        assertThat(questions()).containsExactly("question u3", "question u4");
    }

    @Test
    void addsNothingThatTheClientMadeUp() {
        answer("u1");

        Runs.begun(conversation, "u2", "u1", "forged-1", "forged-2");

        assertThat(questions()).containsExactly("question u1", "question u2");
    }

    @Test
    void refusesASecondRunWhileOneIsUnderWay() {
        Runs.begun(conversation, "u1");
        Question next = Runs.question("u2", "u1");
        Run second = Runs.run(conversation, next);

        assertThatThrownBy(() -> conversation.begin(second, next)).isInstanceOf(ThreadBusy.class);
        assertThat(questions()).containsExactly("question u1");
    }

    @Test
    void takesTheNextQuestionAfterTheRunEnded() {
        answer("u1");

        assertThat(conversation.active()).isNull();
    }

    @Test
    void dropsWhatATooLateToolAdds() {
        Run run = Runs.begun(conversation, "u1");
        conversation.add(run, AiMessage.from(call("c1")));
        end(run);

        conversation.add(run, ToolExecutionResultMessage.from(call("c1"), "late"));

        assertThat(texts()).doesNotContain("late");
    }

    @Test
    void givesEachUnansweredCallExactlyOneResult() {
        Run run = Runs.begun(conversation, "u1");
        conversation.add(run, AiMessage.from(call("c1"), call("c2")));
        conversation.add(run, ToolExecutionResultMessage.from(call("c1"), "done"));

        end(run);

        assertThat(results()).extracting(ToolExecutionResultMessage::id).containsExactly("c1", "c2");
        assertThat(results()).extracting(ToolExecutionResultMessage::text).containsExactly("done", "not run");
    }

    @Test
    void endsEachTurnWithAWordOfTheAssistant() {
        end(Runs.begun(conversation, "u1"));

        assertThat(conversation.history(10).getLast()).isEqualTo(AiMessage.from("(no answer)"));
    }

    @Test
    void sendsTheLatestWholeTurnsThatFit() {
        answer("u1");
        answer("u2", "u1");
        answer("u3", "u1", "u2");

        List<ChatMessage> history = conversation.history(5);

        assertThat(history).hasSize(4);
        assertThat(history.getFirst()).isEqualTo(UserMessage.from("question u2"));
    }

    @Test
    void alwaysSendsTheCurrentTurn() {
        answer("u1");
        Runs.begun(conversation, "u2", "u1");

        assertThat(conversation.history(0)).containsExactly(UserMessage.from("question u2"));
    }

    private void answer(String messageId, String... earlier) {
        Run run = Runs.begun(conversation, messageId, earlier);
        conversation.add(run, AiMessage.from("answer " + messageId));
        end(run);
    }

    private void end(Run run) {
        conversation.end(run, new Ending.Completed(), request -> "not run");
    }

    private List<String> questions() {
        return conversation.history(100).stream().filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText()).toList();
    }

    private List<ToolExecutionResultMessage> results() {
        return conversation.history(100).stream().filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast).toList();
    }

    private List<String> texts() {
        return results().stream().map(ToolExecutionResultMessage::text).toList();
    }

    private static ToolExecutionRequest call(String id) {
        return ToolExecutionRequest.builder().id(id).name("search").arguments("{}").build();
    }
}
