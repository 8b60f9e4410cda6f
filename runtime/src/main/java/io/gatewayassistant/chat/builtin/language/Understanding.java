package io.gatewayassistant.chat.builtin.language;

/** A question with the language it is answered in. */
public record Understanding(Lexicon language, Question question) {
}
