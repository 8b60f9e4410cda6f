package io.gatewayassistant.tools;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.gatewayassistant.docs.DocService;

/** Searches the documentation. */
@Singleton
public class DocSearchTool {

    private final DocService docs;

    DocSearchTool(DocService docs) {
        this.docs = docs;
    }

    @Tool(name = "doc_search", value = "Searches the product's documentation for how something works or where it is"
            + " configured. Returns passages with the address of their section: cite it.")
    public ToolAnswer docSearch(@P("The question, or a few words") @Nullable String query, @ToolMemoryId ToolRun run) {
        if (query == null || query.isBlank()) {
            return ToolAnswer.failed("query is empty: say in a few words what you want to know.");
        }
        return ToolAnswer.of(docs.search(query));
    }
}
