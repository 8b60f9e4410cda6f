package io.gatewayassistant.tools;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.gatewayassistant.catalog.CatalogService;

/** Finds operations of the admin API. */
@Singleton
public class SearchTool {

    private final CatalogService catalog;

    SearchTool(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Tool(name = "search", value = "Finds operations of the gateway's admin API by what they do, ranked. Any sentence works."
            + " Each result starts with `METHOD path · operationId · summary`; parameters, body and answer of the first ones"
            + " follow, of the others what they need. * marks what is required, a name without a type is a string.")
    public ToolAnswer search(@P("What the operation should do, for example: list routes") @Nullable String query,
            @ToolMemoryId ToolRun run) {
        if (query == null || query.isBlank()) {
            return ToolAnswer.failed("query is empty: say in a few words what the operation should do.");
        }
        return ToolAnswer.of(catalog.search(query));
    }
}
