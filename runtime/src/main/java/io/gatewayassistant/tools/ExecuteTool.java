package io.gatewayassistant.tools;

import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.gatewayassistant.execute.BatchExecutor;
import io.gatewayassistant.execute.BatchResult;
import io.gatewayassistant.execute.ExecutionContext;

/** Calls the admin API. */
@Singleton
public class ExecuteTool {

    private final BatchExecutor executor;
    /** Keeps nulls: in a body they mean something, and as a field of a request they are as good as absent. */
    private final ObjectMapper json = new ObjectMapper();

    ExecuteTool(BatchExecutor executor) {
        this.executor = executor;
    }

    @Tool(name = "execute", value = "Calls operations of the gateway's admin API, in order. Returns a JSON object of"
            + " {status, headers, body} by request name. Later requests may use earlier results with"
            + " ${name.body.field} or ${name.body.list[0].id} in url, headers and body; a string that is one reference"
            + " keeps its type. Only operations that search finds can be called.")
    public ToolAnswer execute(@P("The requests") @Nullable List<RequestArgument> requests, @ToolMemoryId ToolRun run) {
        if (requests == null || requests.isEmpty()) {
            return ToolAnswer.failed("requests is empty: send at least one {name, method, url}.");
        }
        BatchResult result = executor.execute(json.valueToTree(requests),
                new ExecutionContext(run.caller(), run.session(), run::stopped, run::sent));
        return new ToolAnswer(result.json(), result.failed(), List.of());
    }
}
