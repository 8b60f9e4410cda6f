package io.gatewayassistant.tools;

import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.gatewayassistant.execute.BatchExecutor;
import io.gatewayassistant.execute.BatchOutcome;
import io.gatewayassistant.execute.BatchResult;
import io.gatewayassistant.execute.ExecutionContext;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.settings.AssistantConfig;

/** Calls the admin API. */
@Singleton
public class ExecuteTool {

    /** As the model calls it. */
    public static final String NAME = "execute";

    private final BatchExecutor executor;
    private final int mostBatches;

    ExecuteTool(BatchExecutor executor, AssistantConfig config) {
        this.executor = executor;
        this.mostBatches = config.limits().batchesPerMessage();
    }

    /** Tells the model what there is to call; {@link #call} is what runs. */
    @Tool(name = NAME, value = "Calls operations of the gateway's admin API, in order. Returns a JSON object of"
            + " {status, headers, body} by request name. Later requests may use earlier results with"
            + " ${name.body.field} or ${name.body.list[0].id} in url, headers and body; a string that is one reference"
            + " keeps its type. With select you see only that part of an answer: ask for what you need. An answer that is"
            + " too large to show gets a handle: a request of from and select reads on in it and sends nothing. Only"
            + " operations that search finds can be called.")
    public ToolAnswer execute(@P("The requests") @Nullable List<RequestArgument> requests, @ToolMemoryId ToolRun run) {
        throw new UnsupportedOperationException("The service's executor has lost what the model wrote twice or in another"
                + " form by now; whoever runs tools calls 'call' with the raw text");
    }

    /**
     * Runs the batch that a model asked for.
     *
     * @param arguments the raw text of the tool call's arguments
     */
    public ToolAnswer call(String arguments, ToolRun run) {
        if (!run.takeBatch(mostBatches)) {
            return ToolAnswer.failed("Not run: the limit of " + mostBatches + " batches of calls per message is reached. Answer"
                    + " with what you have, and say what is missing.");
        }
        return answer(executor.execute(arguments, context(run)), run);
    }

    /**
     * Does with a plan what the person decided.
     *
     * @param id of the interrupt
     * @throws io.gatewayassistant.execute.approval.ApprovalGone where there is no such plan any more
     */
    public ToolAnswer decide(String id, Decision decision, ToolRun run) {
        return answer(executor.decide(id, decision, context(run)), run);
    }

    /**
     * Refuses a plan whose person asked something else instead. Blocks.
     *
     * @param id of the interrupt
     */
    public void abandon(String id, ToolRun run) {
        executor.abandon(id, context(run));
    }

    private static ToolAnswer answer(BatchOutcome outcome, ToolRun run) {
        return switch (outcome) {
            case BatchResult result -> new ToolAnswer(result.json(), result.failed(), List.of());
            case BatchOutcome.Waiting waiting -> {
                run.awaits(waiting.approval());
                yield ToolAnswer.of("Not sent yet: it waits for the person's approval.");
            }
        };
    }

    private static ExecutionContext context(ToolRun run) {
        return new ExecutionContext(run.caller(), run.threadId(), run.label(), run.session(), run.secrets(), run::stopped,
                run::sent,
                run.kept());
    }
}
