package io.gatewayassistant.chat;

import java.util.Optional;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;

/** The model answered what cannot be used; the message says what, as the end of a sentence. */
final class BadAnswer extends RuntimeException {

    BadAnswer(String what) {
        super(what);
    }

    /** What is wrong with an answer, whatever was asked: it is half of one, or none. Empty where nothing is. */
    static Optional<BadAnswer> in(ChatResponse response) {
        FinishReason reason = response.finishReason();
        if (reason == null) {
            return Optional.of(new BadAnswer("its answer broke off"));
        }
        if (reason == FinishReason.LENGTH) {
            return Optional.of(new BadAnswer("its answer was cut at its limit of tokens"));
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            return Optional.of(new BadAnswer("its answer was cut by its provider's content filter"));
        }
        AiMessage message = response.aiMessage();
        return message.hasToolExecutionRequests() || message.text() != null && !message.text().isBlank() ? Optional.empty()
                : Optional.of(new BadAnswer("its answer was empty"));
    }
}
