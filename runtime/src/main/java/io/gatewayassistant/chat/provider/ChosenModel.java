package io.gatewayassistant.chat.provider;

import dev.langchain4j.model.chat.StreamingChatModel;

/**
 * The model that answers a run.
 *
 * @param label what the panel calls it
 */
public record ChosenModel(String provider, boolean builtIn, String label, StreamingChatModel model) {
}
