package io.gatewayassistant.chat;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecution;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.Resumption;
import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.chat.agui.RunRequest;
import io.gatewayassistant.chat.provider.ChosenModel;
import io.gatewayassistant.chat.provider.ModelRegistry;
import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.Approvals;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.tools.ExecuteTool;
import io.gatewayassistant.tools.ToolAnswer;
import io.quarkiverse.langchain4j.ChatMemoryRemover;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;
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
    private final ExecuteTool execute;
    private final Approvals approvals;
    private final PersonsWords words;

    Assistant(AssistantService service, ModelRegistry models, CurrentSettings settings, Conversations conversations,
            SystemPrompt prompt, ExecuteTool execute, Approvals approvals, PersonsWords words) {
        this.service = service;
        this.models = models;
        this.settings = settings;
        this.conversations = conversations;
        this.prompt = prompt;
        this.execute = execute;
        this.approvals = approvals;
        this.words = words;
    }

    /**
     * Starts a run. Blocks shortly, for the settings. The run begins at once, and its events are kept until they are
     * subscribed to, which must happen, once; cancelling the subscription stops the run.
     *
     * @throws ThreadBusy when a run of the same thread is under way
     * @throws io.gatewayassistant.chat.provider.ModelUnavailable when the settings name a model that cannot answer
     */
    public Multi<RunEvent> run(RunRequest request, Caller caller, SessionCredentials session) {
        return switch (words.withoutSecrets(request)) {
            case Question question -> ask(question, caller, session);
            case Resumption resumption -> resume(resumption, caller, session);
        };
    }

    private Multi<RunEvent> ask(Question question, Caller caller, SessionCredentials session) {
        return ask(question, null, caller, session);
    }

    /** @param dropped id of the plan in whose place the question is asked */
    private Multi<RunEvent> ask(Question question, @Nullable String dropped, Caller caller, SessionCredentials session) {
        Conversation conversation = conversations.open(caller.id(), question.threadId());
        Run run = run(question, caller, session, conversation, new Turn(question.messageId(), question.text()));
        Optional<String> refused = conversation.begin(run, question).map(waiting -> waiting.approval().id());
        try {
            refuse(refused, dropped, run);
        } catch (RuntimeException storeFailed) { // nothing would end the run, and the thread would be busy for good
            Ending ending = new Ending.Failed("internal", "what waited for approval could not be refused");
            conversation.end(run, ending, request -> run.unanswered(ending));
            throw storeFailed;
        }
        return events(run, driver -> driver.drive(() -> service.answer(run, AssistantService.IN_MEMORY)));
    }

    /**
     * Makes sure that nothing of the thread can be approved any more. Blocks.
     *
     * @param waiting id of the plan that waited in the thread
     * @param dropped id of the plan that the person dropped, absent where they named none
     */
    private void refuse(Optional<String> waiting, @Nullable String dropped, Run run) {
        waiting.ifPresent(plan -> execute.abandon(plan, run));
        if (dropped != null && !waiting.equals(Optional.of(dropped))) {
            approvals.gone(run.caller().id(), run.threadId(), dropped); // a store may still have what no thread waits for
            run.tell(RunEvent.Notice.PLAN_GONE);
        }
    }

    private Multi<RunEvent> resume(Resumption resumption, Caller caller, SessionCredentials session) {
        Optional<Conversation> conversation = conversations.find(caller.id(), resumption.threadId());
        boolean drops = resumption.decision() instanceof Decision.Drop;
        Optional<Question> unheard = Optional.ofNullable(resumption.question())
                .filter(question -> conversation.isEmpty() || !conversation.get().holds(question.messageId()));
        if (drops && unheard.isPresent()) {
            return ask(unheard.get(), resumption.interruptId(), caller, session); // which refuses what waits
        }
        if (conversation.isEmpty()) { // perhaps another node has it: what waits there still can be approved
            return gone(resumption, ApprovalGone.unknown());
        }
        Optional<Waiting> waiting = conversation.get().waiting(resumption.interruptId());
        if (waiting.isEmpty()) {
            return gone(resumption, approvals.gone(caller.id(), resumption.threadId(), resumption.interruptId()));
        }
        Run run = run(resumption, caller, session, conversation.get(), waiting.get().turn());
        conversation.get().resume(run, waiting.get());
        unheard.ifPresent(question -> run.tell(RunEvent.Notice.QUESTION_UNREAD));
        return events(run, driver -> driver.resume(waiting.get().call(), () -> decided(run, waiting.get(), resumption),
                drops ? new Ending.Dropped() : new Ending.Completed()));
    }

    /** Does what the person decided; then the model goes on, unless it is dropped. */
    private Multi<ChatEvent> decided(Run run, Waiting waiting, Resumption resumption) {
        Multi<ChatEvent> result = OffLoop.run(() -> decide(run, waiting, resumption)).toMulti();
        return resumption.decision() instanceof Decision.Drop ? result
                : Multi.createBy().concatenating().streams(result,
                        Multi.createFrom().deferred(() -> service.answer(run, AssistantService.IN_MEMORY)));
    }

    /** Blocks while the plan is run. */
    private ChatEvent decide(Run run, Waiting waiting, Resumption resumption) {
        ToolAnswer answer = execute.decide(resumption.interruptId(), resumption.decision(), run);
        if (run.awaited().isEmpty()) {
            run.conversation().answer(run, waiting.call(), answer.text(), answer.failed());
        }
        return new ChatEvent.ToolExecutedEvent(ToolExecution.builder().request(waiting.call())
                .result(ToolExecutionResult.builder().isError(answer.failed()).resultText(answer.text()).build())
                .invocationContext(InvocationContext.builder().chatMemoryId(run).build()).build());
    }

    private static Multi<RunEvent> gone(Resumption resumption, ApprovalGone gone) {
        return Multi.createFrom().items(new RunEvent.RunStarted(resumption.threadId(), resumption.runId()),
                new RunEvent.RunError(gone.reason(), gone.code()));
    }

    private Run run(RunRequest request, Caller caller, SessionCredentials session, Conversation conversation, Turn turn) {
        AssistantSettings now = settings.get();
        ChosenModel model = models.choose(now.provider());
        return new Run(request, caller, session, model, conversation, turn, prompt.render(caller, request.page(), now),
                now.maxToolCalls());
    }

    private Multi<RunEvent> events(Run run, Consumer<RunDriver> start) {
        return Multi.createFrom().emitter(
                emitter -> start.accept(new RunDriver(run, emitter, () -> ChatMemoryRemover.remove(service, run))),
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
