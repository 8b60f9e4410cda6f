package io.gatewayassistant.tools;

import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.gatewayassistant.catalog.CatalogService;
import io.gatewayassistant.catalog.Description;

/** Finds operations of the admin API, and describes one. */
@Singleton
public class SearchTool {

    private final CatalogService catalog;

    SearchTool(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Tool(name = "search", value = "Finds operations of the gateway's admin API by what they do, ranked. Any sentence works."
            + " Each result starts with `METHOD path · operationId · summary`; parameters, body and answer of the first ones"
            + " follow, of the others what they need. * marks what is required, a name without a type is a string."
            + " With operation instead of query it describes that one in full.")
    public ToolAnswer search(
            @P(value = "What the operation should do, for example: list routes", required = false) @Nullable String query,
            @P(value = "Id, or METHOD path, of one operation to describe in full. With ` body.field` or ` returns.field`"
                    + " behind it only that part", required = false) @Nullable String operation,
            @ToolMemoryId ToolRun run) {
        if (operation != null && !operation.isBlank()) {
            Description description = catalog.describe(operation);
            return new ToolAnswer(description.text(), description.failed(), List.of());
        }
        if (query == null || query.isBlank()) {
            return ToolAnswer.failed("query is empty: say in a few words what the operation should do, or name one with"
                    + " operation.");
        }
        return ToolAnswer.of(catalog.search(query));
    }
}
