package io.gatewayassistant.chat.agui;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an AG-UI client posts. Only user messages, their ids and the page are read: everything else can be forged and is
 * ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunInput(@Nullable String threadId, @Nullable String runId, @Nullable String protocolVersion,
        @Nullable List<Message> messages, @Nullable List<ContextItem> context) {

    private static final int MAX_ID_LENGTH = 200;

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Message(@Nullable String id, @Nullable String role, @Nullable JsonNode content) {

        boolean isUser() {
            return "user".equals(role);
        }

        /** The text: of a string, or of the text parts of a list. */
        String text() {
            if (content == null) {
                return "";
            }
            if (content.isTextual()) {
                return content.asText();
            }
            StringBuilder text = new StringBuilder();
            for (JsonNode part : content) {
                text.append(part.path("text").asText(""));
            }
            return text.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ContextItem(@Nullable String description, @Nullable String value) {
    }

    /**
     * The question that this input asks.
     *
     * @param maxLength longest question, in characters
     * @throws BadRunInput when the input is not one; the message says what is missing
     */
    public Question question(int maxLength) {
        List<Message> users = messages == null ? List.of() : messages.stream().filter(Message::isUser).toList();
        if (users.isEmpty()) {
            throw new BadRunInput("messages holds no user message: send the question as the last one");
        }
        Message last = users.getLast();
        String text = last.text().strip();
        if (text.isEmpty()) {
            throw new BadRunInput("the last user message is empty: send the question as its content");
        }
        if (text.length() > maxLength) {
            throw new BadRunInput("the question has " + text.length() + " characters, " + maxLength
                    + " are allowed: shorten it");
        }
        List<String> earlier = users.subList(0, users.size() - 1).stream().map(m -> id("message id", m.id())).toList();
        return new Question(id("threadId", threadId), id("runId", runId), id("message id", last.id()), text, earlier,
                PageContext.describe(context), protocolVersion != null);
    }

    private static String id(String what, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new BadRunInput(what + " is missing");
        }
        if (id.length() > MAX_ID_LENGTH) {
            throw new BadRunInput(what + " is longer than " + MAX_ID_LENGTH + " characters");
        }
        return id;
    }
}
