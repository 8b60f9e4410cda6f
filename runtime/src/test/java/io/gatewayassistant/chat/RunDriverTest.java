package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.chat.agui.RunEvent;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;
import io.smallrye.mutiny.Multi;

class RunDriverTest {

    private final Conversation conversation = Runs.conversation();
    private final Run run = Runs.begun(conversation, "u1");

    @Test
    void endsARunThatWasStoppedBeforeAnybodyListened() {
        run.stop();

        List<String> types = drive(Multi.createFrom().nothing());

        assertThat(types).containsExactly("RUN_STARTED", "CUSTOM", "RUN_FINISHED");
        assertThat(conversation.active()).isNull();
    }

    @Test
    void endsARunWhoseLoopCannotStart() {
        List<String> types = drive(Multi.createFrom().failure(new IllegalStateException("no loop")));

        assertThat(types).endsWith("RUN_ERROR");
        assertThat(conversation.active()).isNull();
    }

    @Test
    void settlesTheConversationBeforeItsLastEvent() {
        List<String> settled = events(Multi.createFrom().empty()).filter(event -> conversation.active() == null)
                .map(RunEvent::type).collect().asList().await().atMost(Duration.ofSeconds(3));

        assertThat(settled).containsExactly("RUN_FINISHED");
    }

    private List<String> drive(Multi<ChatEvent> loop) {
        return events(loop).map(RunEvent::type).collect().asList().await().atMost(Duration.ofSeconds(3));
    }

    private Multi<RunEvent> events(Multi<ChatEvent> loop) {
        return Multi.createFrom().emitter(emitter -> new RunDriver(run, emitter, () -> {
        }).drive(() -> loop));
    }
}
