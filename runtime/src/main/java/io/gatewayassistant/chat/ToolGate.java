package io.gatewayassistant.chat;

import java.util.function.BiFunction;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.exception.ToolArgumentsException;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolErrorContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.gatewayassistant.tools.ExecuteTool;
import io.gatewayassistant.tools.ToolAnswer;
import io.gatewayassistant.tools.ToolArguments;
import io.gatewayassistant.tools.UnreadableArguments;
import io.quarkiverse.langchain4j.runtime.tool.QuarkusToolExecutor;

/**
 * Stands before each tool call of a run: counts it against the budget, lets none start after a stop, and turns whatever
 * goes wrong into a result, since an exception would end the service's loop with an unanswered call.
 */
@Singleton
public class ToolGate implements QuarkusToolExecutor.Wrapper {

    private static final Logger LOG = Logger.getLogger(ToolGate.class);
    private static final String TOOLS = "search, doc, doc_search and execute";

    private final ExecuteTool execute;

    ToolGate(ExecuteTool execute) {
        this.execute = execute;
    }

    @Override
    public ToolExecutionResult wrap(ToolExecutionRequest request, InvocationContext context,
            BiFunction<ToolExecutionRequest, InvocationContext, ToolExecutionResult> tool, QuarkusToolExecutor executor) {
        if (!(context.chatMemoryId() instanceof Run run)) {
            return tool.apply(request, context); // another AI service of the application
        }
        ToolExecutionResult result = admitted(run, request, context, tool);
        if (result.isError()) {
            run.conversation().failed(run, request.id());
        }
        return result;
    }

    private ToolExecutionResult admitted(Run run, ToolExecutionRequest request, InvocationContext context,
            BiFunction<ToolExecutionRequest, InvocationContext, ToolExecutionResult> tool) {
        if (run.stopped()) {
            return failed("Not run: the person stopped the run.");
        }
        if (run.awaited().isPresent()) {
            return failed("Not run: the run waits for the person's approval of another call.");
        }
        if (!run.takeToolCall()) {
            return failed(overBudget(run));
        }
        return call(run, request, context, tool);
    }

    private ToolExecutionResult call(Run run, ToolExecutionRequest request, InvocationContext context,
            BiFunction<ToolExecutionRequest, InvocationContext, ToolExecutionResult> tool) {
        try {
            if (request.name().equals(ExecuteTool.NAME)) {
                return answered(run, execute.call(request.arguments(), run));
            }
            ToolExecutionResult result = tool.apply(read(request), context);
            return result.result() instanceof ToolAnswer answer ? answered(run, answer) : result;
        } catch (UnreadableArguments e) {
            return failed(badArguments(request) + " What you sent cannot be read: " + e.reason());
        } catch (ToolArgumentsException e) {
            LOG.debugf(e, "Arguments of %s do not fit", request.name());
            return failed(badArguments(request));
        } catch (Exception e) { // also checked ones: the executor throws them undeclared
            LOG.errorf(e, "The tool %s failed", request.name());
            return failed("The tool failed inside. Try it once more in another way, or tell the person that it failed.");
        }
    }

    /** The service's executor reads what everybody else reads: the text may have been written to be read in two ways. */
    private static ToolExecutionRequest read(ToolExecutionRequest request) {
        return request.toBuilder().arguments(ToolArguments.canonical(request.arguments())).build();
    }

    private static ToolExecutionResult answered(Run run, ToolAnswer answer) {
        run.sources().add(answer.sources());
        return ToolExecutionResult.builder().isError(answer.failed()).resultText(answer.text()).build();
    }

    private static ToolExecutionResult failed(String text) {
        return ToolExecutionResult.builder().isError(true).resultText(text).build();
    }

    private static String overBudget(Run run) {
        return "Not run: the limit of " + run.maxToolCalls() + " tool calls per message is reached. Answer with what you"
                + " have, and say what is missing.";
    }

    static String badArguments(ToolExecutionRequest request) {
        return "The arguments of " + request.name() + " are not valid: send one JSON object with the parameters that the tool"
                + " declares, and nothing else.";
    }

    /** What the model is told of a call that reached no tool. */
    static String unknownTool(Throwable failure, ToolErrorContext context) {
        if (context.memoryId() instanceof Run run) {
            run.conversation().failed(run, context.toolExecutionRequest().id());
            if (!run.takeToolCall()) {
                return overBudget(run);
            }
        }
        LOG.debugf(failure, "No tool ran for %s", context.toolExecutionRequest().name());
        return "There is no tool '" + context.toolExecutionRequest().name() + "'. The tools are " + TOOLS + ".";
    }
}
