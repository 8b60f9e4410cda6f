package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Question;
import io.gatewayassistant.chat.builtin.reading.ExampleBody;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Shows the operation that a change needs, with a request to start from; changes nothing. */
final class ChangeAnswer {

    private static final Map<String, List<String>> METHODS = Map.of("create", List.of("POST", "PUT"), "update",
            List.of("PATCH", "PUT", "POST"), "enable", List.of("PATCH", "PUT", "POST"), "disable",
            List.of("PATCH", "PUT", "POST"),
            "delete", List.of("DELETE"));

    private final Tools tools;
    private final Lexicon language;
    private final Vocabulary vocabulary;

    ChangeAnswer(Tools tools, Lexicon language, Vocabulary vocabulary) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
    }

    String answer(Question.Change question) {
        List<String> words = question.subject().words();
        Optional<FoundOperation> operation = words.isEmpty() ? Optional.empty() : find(question.action(), question);
        if (operation.isEmpty()) {
            String what = words.isEmpty() ? question.text().strip() : question.subject().label();
            return language.say("changeUnknown", "what", what) + "\n\n" + language.say("changeNo");
        }
        FoundOperation found = operation.get();
        List<String> paragraphs = new ArrayList<>();
        String summary = found.summary().isEmpty() ? "" : " (" + found.summary() + ")";
        paragraphs.add(language.say("changeOperation", "operation", found.signature(), "summary", summary));
        paragraphs.add(language.say("changeExample"));
        paragraphs.add("```http\n" + request(question, found) + "\n```");
        if (found.method().equals("PUT") && !question.action().equals("create")) {
            paragraphs.add(language.say("changeReplaces"));
        }
        paragraphs.add(language.say("changeNo"));
        return String.join("\n\n", paragraphs);
    }

    private Optional<FoundOperation> find(String action, Question.Change question) {
        String verb = action.equals("enable") || action.equals("disable") ? "update" : action;
        List<FoundOperation> found = tools.search(verb + " " + question.subject().query());
        List<String> methods = METHODS.getOrDefault(action, List.of());
        Optional<FoundOperation> best = found.stream()
                .filter(operation -> methods.contains(operation.method()) && isOfEntity(operation, action))
                .filter(operation -> Fit.of(question.subject(), operation).level() > Fit.NONE)
                .max(Comparator
                        .<FoundOperation> comparingInt(operation -> Fit.of(question.subject(), operation).level())
                        .thenComparing(operation -> -methods.indexOf(operation.method()))
                        .thenComparing(operation -> -operation.pathParameters().size())
                        .thenComparing(operation -> -found.indexOf(operation)));
        return best.map(operation -> preferringPatch(operation, question)).map(tools::detailed);
    }

    /** A PUT replaces everything; where the entity can be patched, that is the smaller change. */
    private FoundOperation preferringPatch(FoundOperation operation, Question.Change question) {
        String patch = "patch " + question.subject().query();
        if (!operation.method().equals("PUT") || question.action().equals("create") || !tools.maySearch(patch)) {
            return operation;
        }
        return tools.search(patch).stream()
                .filter(found -> found.method().equals("PATCH") && found.path().equals(operation.path()))
                .findFirst().orElse(operation);
    }

    /** A collection takes new entities; an entity is changed at its own path. */
    private boolean isOfEntity(FoundOperation operation, String action) {
        boolean auxiliary = vocabulary.list("auxiliary").contains(operation.lastSegment());
        return !auxiliary && (action.equals("create") ? !operation.method().equals("POST") || !operation.endsWithParameter()
                : operation.endsWithParameter() || operation.method().equals("POST") || operation.pathParameters().isEmpty());
    }

    /** The names in the question; where there is none, the one word that the operation does not explain. */
    private static List<String> names(Question.Change question, FoundOperation operation) {
        List<String> leftover = Fit.of(question.subject(), operation).leftover();
        boolean bare = question.subject().names().isEmpty() && leftover.size() == 1;
        return bare ? leftover : question.subject().names();
    }

    private String request(Question.Change question, FoundOperation operation) {
        String path = operation.path();
        List<String> names = names(question, operation);
        if (!question.action().equals("create") && operation.endsWithParameter() && !names.isEmpty()) {
            path = path.substring(0, path.lastIndexOf('/') + 1) + names.getFirst();
        }
        String head = operation.method() + " " + path;
        if (operation.method().equals("DELETE")) {
            return head;
        }
        ExampleBody body = ExampleBody.of(operation.body(), vocabulary);
        return head + "\nContent-Type: " + body.mediaType() + "\n\n" + body.filled(question.action(), names, question.text());
    }
}
