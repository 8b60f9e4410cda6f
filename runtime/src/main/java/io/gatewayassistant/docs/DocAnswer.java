package io.gatewayassistant.docs;

import java.util.List;

/**
 * What a documentation tool answers.
 *
 * @param text for the model, within the output limit of tools
 * @param sources of the text, in its order; empty where it quotes none
 * @param failed whether nothing of what was asked could be given
 */
public record DocAnswer(String text, List<DocSource> sources, boolean failed) {

    public DocAnswer {
        sources = List.copyOf(sources);
    }

    static DocAnswer failure(String text) {
        return new DocAnswer(text, List.of(), true);
    }
}
