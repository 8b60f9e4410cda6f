package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;

/** A conversation in which a call waits for the person. */
class WaitingTest {

    private static final ToolExecutionRequest WAITS = call("c1");
    private static final ToolExecutionRequest OTHER = call("c2");

    private final Conversation conversation = Runs.conversation();
    private final Run run = Runs.begun(conversation, "u1");
    private final Waiting waiting = new Waiting(asked(Instant.now().plusSeconds(60)), WAITS, run.turn());

    @BeforeEach
    void letACallWait() {
        conversation.add(run, AiMessage.from(WAITS, OTHER));
        conversation.end(run, new Ending.Interrupted(waiting), request -> "not run");
    }

    @Test
    void leavesTheCallThatWaitsWithoutAResultAndGivesTheOthersOne() {
        assertThat(results()).containsExactly("c2: not run");
        assertThat(conversation.view("t").interrupts()).singleElement()
                .satisfies(interrupt -> assertThat(interrupt.id()).isEqualTo("i1"));
    }

    @Test
    void takesAnotherQuestionForARefusal() {
        Question question = Runs.question("u2", "u1");

        assertThat(conversation.begin(Runs.run(conversation, question), question)).contains(waiting);

        assertThat(results()).hasSize(2).last().asString().startsWith("c1: Not sent: the person did not approve it");
        assertThat(conversation.view("t").interrupts()).isNull();
    }

    @Test
    void goesOnWithTheResultAndNoFurtherQuestion() {
        Run next = Runs.begunAgain(conversation, waiting);

        conversation.answer(next, WAITS, "done", false);

        assertThat(results()).containsExactly("c2: not run", "c1: done");
        assertThat(conversation.history(10)).hasSize(4);
    }

    @Test
    void goesOnOnce() {
        Runs.begunAgain(conversation, waiting);

        assertThatThrownBy(() -> Runs.begunAgain(conversation, waiting)).isInstanceOf(ThreadBusy.class);
        assertThatThrownBy(() -> conversation.waiting("i1")).isInstanceOf(ThreadBusy.class);
    }

    @Test
    void knowsNothingThatDoesNotWait() {
        assertThat(conversation.waiting("i2")).isEmpty();
        assertThat(conversation.waiting("i1")).contains(waiting);
    }

    @Test
    void showsNothingThatHasExpired() {
        Run next = Runs.begunAgain(conversation, waiting);
        conversation.end(next, new Ending.Interrupted(new Waiting(asked(Instant.now()), WAITS, run.turn())), request -> "no");

        assertThat(conversation.view("t").interrupts()).isNull();
    }

    @Test
    void endsTheStreamWithTheInterruptAndNoResult() {
        List<RunEvent> events = new ArrayList<>();
        RunStream stream = new RunStream(run, events::add);

        stream.report(new ChatEvent.BeforeToolExecutionEvent(WAITS));
        stream.end(new Ending.Interrupted(waiting));

        assertThat(events).extracting(RunEvent::type).containsExactly("TOOL_CALL_START", "TOOL_CALL_ARGS", "TOOL_CALL_END",
                "RUN_FINISHED");
        assertThat(((RunEvent.RunFinished) events.getLast()).outcome()).satisfies(
                outcome -> assertThat(outcome.interrupts()).singleElement()
                        .satisfies(interrupt -> assertThat(interrupt.toolCallId()).isEqualTo("c1")));
    }

    private List<String> results() {
        return conversation.history(10).stream().filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast).map(result -> result.id() + ": " + result.text()).toList();
    }

    private static ApprovalRequest asked(Instant until) {
        return new ApprovalRequest("i1", "Please", until, JsonNodeFactory.instance.arrayNode());
    }

    private static ToolExecutionRequest call(String id) {
        return ToolExecutionRequest.builder().id(id).name("execute").arguments("{}").build();
    }
}
