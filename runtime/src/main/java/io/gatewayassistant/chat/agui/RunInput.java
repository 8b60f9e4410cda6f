package io.gatewayassistant.chat.agui;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.gatewayassistant.execute.json.ExactJson;

/**
 * What an AG-UI client posts. Only user messages, their ids and the page are read: everything else can be forged and is
 * ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunInput(@Nullable String threadId, @Nullable String runId, @Nullable String protocolVersion,
        @Nullable List<Message> messages, @Nullable List<ContextItem> context, @Nullable List<ResumeEntry> resume) {

    private static final int MAX_ID_LENGTH = 200;
    /** Ids stand in logs and in the trail, where nobody may begin a line of their own, or hide what one says. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final String CURRENT_LINE = "1.0";
    private static final JsonMapper JSON = JsonMapper.builder().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Read once, and exactly: an edited body is sent as it was written.
     *
     * @throws BadRunInput when it is no run input; the message says why
     */
    public static RunInput parse(String body) {
        try {
            JsonNode json = ExactJson.parseStrictly(body);
            if (!json.isObject()) {
                throw new BadRunInput("the body is no JSON object: send an AG-UI run input");
            }
            return JSON.treeToValue(json, RunInput.class);
        } catch (JsonProcessingException malformed) {
            throw new BadRunInput("the body is not an AG-UI run input: " + malformed.getOriginalMessage());
        }
    }

    public RunInput {
        messages = withoutNulls(messages);
        context = withoutNulls(context);
        resume = withoutNulls(resume);
    }

    /**
     * This input of a client that reads the whole run as one answer: that has every outcome, whatever line the client speaks.
     */
    public RunInput forOneAnswer() {
        return new RunInput(threadId, runId, protocolVersion == null ? CURRENT_LINE : protocolVersion, messages, context,
                resume);
    }

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
     * What this input asks for.
     *
     * @param maxLength longest question, in characters
     * @throws BadRunInput when it is nothing; the message says what is missing
     */
    public RunRequest request(int maxLength) {
        return resume == null || resume.isEmpty() ? question(maxLength) : resumption(resume, maxLength);
    }

    private Resumption resumption(List<ResumeEntry> entries, int maxLength) {
        if (entries.size() > 1) {
            throw new BadRunInput("resume answers one interrupt: a run never waits for more");
        }
        ResumeEntry entry = entries.getFirst();
        return new Resumption(id("threadId", threadId), id("runId", runId), id("interruptId", entry.interruptId()),
                entry.decision(), endsWithQuestion() ? question(maxLength) : null, PageContext.describe(context),
                protocolVersion != null);
    }

    private boolean endsWithQuestion() {
        return messages != null && !messages.isEmpty() && messages.getLast().isUser()
                && !messages.getLast().text().isBlank();
    }

    private Question question(int maxLength) {
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

    private static <T> @Nullable List<T> withoutNulls(@Nullable List<T> posted) {
        return posted == null ? null : posted.stream().filter(Objects::nonNull).toList();
    }

    private static String id(String what, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new BadRunInput(what + " is missing");
        }
        if (id.length() > MAX_ID_LENGTH) {
            throw new BadRunInput(what + " is longer than " + MAX_ID_LENGTH + " characters");
        }
        if (UNSEEN.matcher(id).find()) {
            throw new BadRunInput(what + " holds characters that nobody sees: send a UUID, or another plain text");
        }
        return id;
    }
}
