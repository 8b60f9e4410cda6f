package io.gatewayassistant.chat;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.chat.provider.ChosenModel;
import io.gatewayassistant.chat.provider.ModelRegistry;
import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.Caller;
import io.quarkiverse.langchain4j.ChatMemoryRemover;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

/** The chat, as the HTTP face sees it. */
@Singleton
public class Assistant {

    private final AssistantService service;
    private final ModelRegistry models;
    private final CurrentSettings settings;
    private final Conversations conversations;
    private final SystemPrompt prompt;

    Assistant(AssistantService service, ModelRegistry models, CurrentSettings settings, Conversations conversations,
            SystemPrompt prompt) {
        this.service = service;
        this.models = models;
        this.settings = settings;
        this.conversations = conversations;
        this.prompt = prompt;
    }

    /**
     * Starts a run. Blocks shortly, for the settings. The run begins at once, and its events are kept until they are
     * subscribed to, which must happen, once; cancelling the subscription stops the run.
     *
     * @throws ThreadBusy when a run of the same thread is under way
     * @throws io.gatewayassistant.chat.provider.ModelUnavailable when the settings name a model that cannot answer
     */
    public Multi<RunEvent> ask(Question question, Caller caller, SessionCredentials session) {
        AssistantSettings now = settings.get();
        ChosenModel model = models.choose(now.provider());
        Conversation conversation = conversations.open(caller.id(), question.threadId());
        Turn turn = new Turn(question.messageId(), question.text());
        Run run = new Run(question, caller, session, model, conversation, turn, prompt.render(caller, question.page(), now),
                now.maxToolCalls());
        conversation.begin(run);
        return Multi.createFrom().emitter(
                emitter -> new RunDriver(run, emitter, () -> ChatMemoryRemover.remove(service, run))
                        .drive(() -> service.answer(run, AssistantService.IN_MEMORY)),
                BackPressureStrategy.BUFFER);
    }

    /** The thread as its owner sees it; empty when this caller has no such thread. */
    public Optional<ThreadView> thread(Caller caller, String threadId) {
        return conversations.find(caller.id(), threadId).map(conversation -> conversation.view(threadId));
    }

    /** Stops what is under way in the caller's thread, if anything is. False when the caller has no such thread. */
    public boolean stop(Caller caller, String threadId) {
        Optional<Conversation> conversation = conversations.find(caller.id(), threadId);
        conversation.map(Conversation::active).ifPresent(Run::stop);
        return conversation.isPresent();
    }

    /** Stops and forgets the caller's thread. False when the caller has no such thread. */
    public boolean forget(Caller caller, String threadId) {
        boolean found = stop(caller, threadId);
        conversations.forget(caller.id(), threadId);
        return found;
    }
}
