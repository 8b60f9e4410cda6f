package io.gatewayassistant.chat.builtin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.gatewayassistant.chat.builtin.language.Interpreter;
import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Question;
import io.gatewayassistant.chat.builtin.language.Understanding;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;
import io.gatewayassistant.preset.Preset;

/**
 * Decides what to say next. Nothing is remembered between rounds: the plan of an answer runs from its beginning in each round,
 * with the results of the calls made so far, until it needs one that is not there.
 */
final class Plan {

    private static final int MAX_QUESTIONS = 12;

    private final Interpreter interpreter = new Interpreter();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Preset preset;
    private final Clock clock;

    Plan(Preset preset, Clock clock) {
        this.preset = preset;
        this.clock = clock;
    }

    /** The model's next message: tool calls, or the answer. */
    AiMessage next(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        int asked = lastQuestion(messages);
        LocalDate today = LocalDate.now(clock);
        Understanding understood = interpreter.understand(questions(messages), today);
        Lexicon language = understood.language();
        Tools tools = new Tools(messages, messages.subList(asked + 1, messages.size()), request.toolSpecifications(), language);
        Criteria criteria = new Criteria(language, vocabulary, today, clock.getZone());
        String answer;
        try {
            answer = answer(understood.question(), tools, language, criteria);
        } catch (PendingCall pending) {
            return AiMessage.from(pending.request());
        } catch (CannotAnswer reason) {
            answer = reason.getMessage();
        }
        return AiMessage.from(withNote(answer, understood.question(), language, messages.subList(0, Math.max(0, asked))));
    }

    private String answer(Question question, Tools tools, Lexicon language, Criteria criteria) {
        return switch (question) {
            case Question.Data data -> new DataAnswer(tools, language, vocabulary, criteria, preset).answer(data);
            case Question.HowTo howTo -> new HowToAnswer(tools, language, vocabulary).answer(howTo);
            case Question.Change change -> new ChangeAnswer(tools, language, vocabulary).answer(change);
            case Question.Greeting greeting -> language.say("hello") + " " + language.say("can");
            case Question.TooManyConditions several -> language.say("cannotTwo") + " " + language.say("can");
            case Question.Beyond beyond -> language.say("cannot") + " " + language.say("can");
        };
    }

    /** The first answer of a conversation says that no language model gave it, and so does each that could not help. */
    private static String withNote(String answer, Question question, Lexicon language, List<ChatMessage> before) {
        boolean first = before.stream().noneMatch(message -> message instanceof AiMessage said && said.text() != null);
        boolean helped = question instanceof Question.Data || question instanceof Question.HowTo;
        return first || !helped ? answer + "\n\n" + language.say("noModel") : answer;
    }

    private static int lastQuestion(List<ChatMessage> messages) {
        int last = messages.size() - 1;
        while (last >= 0 && !isQuestion(messages.get(last))) {
            last--;
        }
        return last;
    }

    private static boolean isQuestion(ChatMessage message) {
        return message instanceof UserMessage user && !text(user).isBlank();
    }

    private static List<String> questions(List<ChatMessage> messages) {
        List<String> questions = new ArrayList<>();
        for (ChatMessage message : messages) {
            if (isQuestion(message) && message instanceof UserMessage user) {
                questions.add(text(user));
            }
        }
        return questions.subList(Math.max(0, questions.size() - MAX_QUESTIONS), questions.size());
    }

    private static String text(UserMessage message) {
        return message.contents().stream().filter(TextContent.class::isInstance).map(TextContent.class::cast)
                .map(TextContent::text).collect(Collectors.joining("\n"));
    }
}
