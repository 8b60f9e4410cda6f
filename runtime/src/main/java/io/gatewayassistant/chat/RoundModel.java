package io.gatewayassistant.chat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.tools.ToolDescriptions;
import io.quarkus.arc.Unremovable;

/**
 * The model that the service talks to: passes each round on to the run's own model, starts none after a stop, offers no
 * tools once the budget is used up, and watches over the answer.
 */
@Singleton
@Unremovable // looked up by ServiceParts only
@Typed(RoundModel.class) // as a StreamingChatModel it would replace the provider's in the host's injection points
public class RoundModel implements StreamingChatModel {

    private final Duration silence;
    private final ScheduledExecutorService timer;
    private final ToolDescriptions descriptions;

    RoundModel(AssistantConfig config, RunTimer timer, ToolDescriptions descriptions) {
        this.silence = config.chat().modelTimeout();
        this.timer = timer.scheduler();
        this.descriptions = descriptions;
    }

    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
        Run run = RunMemory.runOf(request.messages())
                .orElseThrow(() -> new IllegalStateException("A model round outside of a run"));
        if (run.stopped()) {
            return; // the run has been ended by whoever stopped it
        }
        List<ToolSpecification> tools = run.toolBudgetUsedUp() ? List.of()
                : request.toolSpecifications().stream().map(descriptions::complete).toList();
        Round round = new Round(run, !tools.isEmpty(), handler, silence, timer);
        round.start();
        try {
            run.model().model().chat(ChatRequest.builder()
                    .messages(ProviderMessages.of(request.messages()))
                    .toolSpecifications(tools)
                    .build(), round);
        } catch (RuntimeException e) {
            round.onError(e);
        }
    }
}
