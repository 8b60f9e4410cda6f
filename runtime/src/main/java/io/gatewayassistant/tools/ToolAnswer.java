package io.gatewayassistant.tools;

import java.util.List;

import io.gatewayassistant.docs.DocAnswer;
import io.gatewayassistant.docs.DocSource;

/**
 * What a tool hands back.
 *
 * @param text for the model, within {@link ToolOutput#MAX_BYTES}
 * @param failed whether the tool did not do what it was asked
 * @param sources the documentation it drew on
 */
public record ToolAnswer(String text, boolean failed, List<DocSource> sources) {

    public ToolAnswer {
        text = ToolOutput.cut(text);
        sources = List.copyOf(sources);
    }

    static ToolAnswer of(String text) {
        return new ToolAnswer(text, false, List.of());
    }

    static ToolAnswer of(DocAnswer answer) {
        return new ToolAnswer(answer.text(), answer.failed(), answer.sources());
    }

    static ToolAnswer failed(String text) {
        return new ToolAnswer(text, true, List.of());
    }
}
