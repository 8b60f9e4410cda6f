package io.gatewayassistant.tools;

import jakarta.inject.Singleton;

import dev.langchain4j.agent.tool.ToolSpecification;
import io.gatewayassistant.docs.DocService;

/** Completes what a model is told of the tools by what this installation has. */
@Singleton
public class ToolDescriptions {

    private final DocService docs;

    ToolDescriptions(DocService docs) {
        this.docs = docs;
    }

    /** The same tool; {@code doc_search} with each corpus and its language, so that a model asks in that one. */
    public ToolSpecification complete(ToolSpecification tool) {
        String indexed = docs.indexed();
        return !tool.name().equals(DocSearchTool.NAME) || indexed.isEmpty() ? tool
                : tool.toBuilder().description(tool.description() + " Corpora: " + indexed
                        + ". Ask in the language of the corpus; answer in the person's.").build();
    }
}
