package io.gatewayassistant.chat;

import java.util.List;
import java.util.Set;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.Resumption;
import io.gatewayassistant.chat.provider.ChosenModel;
import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.kept.KeptAnswers;
import io.gatewayassistant.spi.Caller;

/** Runs for tests. */
final class Runs {

    static final Caller ANNA = new Caller("anna", "Anna", "anna@example.org", Set.of("admin"));

    private Runs() {
    }

    static Conversation conversation() {
        return new Conversation(new KeptAnswers(1 << 20, 1 << 20).shelf());
    }

    static Run run(Conversation conversation, Question question) {
        return new Run(question, ANNA, new SessionCredentials("session", null, null),
                new ChosenModel("default", false, "some-model", new NoModel()), conversation,
                new Turn(question.messageId(), question.text()), "You help.", 2);
    }

    /** A run under way. */
    static Run begun(Conversation conversation, String messageId, String... earlier) {
        Question question = question(messageId, earlier);
        Run run = run(conversation, question);
        conversation.begin(run, question);
        return run;
    }

    /** A run under way that goes on with what waits. */
    static Run begunAgain(Conversation conversation, Waiting waiting) {
        Resumption resumption = new Resumption("thread", "run-again", waiting.approval().id(), new Decision.Drop(), null, "",
                true);
        Run run = new Run(resumption, ANNA, new SessionCredentials("session", null, null),
                new ChosenModel("default", false, "some-model", new NoModel()), conversation, waiting.turn(), "You help.", 2);
        conversation.resume(run, waiting);
        return run;
    }

    static Question question(String messageId, String... earlier) {
        return new Question("thread", "run-" + messageId, messageId, "question " + messageId, List.of(earlier), "", true);
    }

    private static final class NoModel implements StreamingChatModel {
    }
}
