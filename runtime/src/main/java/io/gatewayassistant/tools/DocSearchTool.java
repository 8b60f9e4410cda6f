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

    static final String NAME = "doc_search";

    private final DocService docs;

    DocSearchTool(DocService docs) {
        this.docs = docs;
    }

    @Tool(name = NAME, value = "Searches the product's documentation for how something works or where it is"
            + " configured. Returns passages with the address of their section: cite it.")
    public ToolAnswer docSearch(@P("The question, or a few words") @Nullable String query,
            @P(value = "Id of one corpus to search in; all where it is left out", required = false) @Nullable String corpus,
            @ToolMemoryId ToolRun run) {
        if (query == null || query.isBlank()) {
            return ToolAnswer.failed("query is empty: say in a few words what you want to know.");
        }
        return ToolAnswer.of(docs.search(query, corpus));
    }
}
