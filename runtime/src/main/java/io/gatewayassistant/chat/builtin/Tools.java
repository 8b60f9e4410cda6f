package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;

/**
 * The tools as a plan sees them. A call that was made since the last question has its result in the messages; any other is
 * a {@link PendingCall}. Plans are deterministic, so a plan that runs again asks for the same calls.
 */
final class Tools {

    private static final int MAX_CALLS = 8;
    private static final String REQUEST = "result";

    private record Call(String tool, String arguments) {
    }

    /** What a tool answered, and whether it says that it failed. */
    record Result(String text, boolean failed) {
    }

    private final Map<Call, Result> results = new HashMap<>();
    private final List<FoundOperation> known = new ArrayList<>();
    private final Set<String> offered;
    private final Lexicon language;
    private final int nextId;
    private final int made;

    /**
     * @param messages the whole conversation
     * @param sinceQuestion the part after the last question
     */
    Tools(List<ChatMessage> messages, List<ChatMessage> sinceQuestion, List<ToolSpecification> offered, Lexicon language) {
        Map<String, Result> byId = new HashMap<>();
        for (ChatMessage message : sinceQuestion) {
            if (message instanceof ToolExecutionResultMessage result) {
                byId.put(result.id(), new Result(result.text(), Boolean.TRUE.equals(result.isError())));
            }
        }
        requests(sinceQuestion).stream().filter(request -> byId.containsKey(request.id()))
                .forEach(request -> results.put(new Call(request.name(), request.arguments()), byId.get(request.id())));
        this.offered = offered.stream().map(ToolSpecification::name).collect(Collectors.toSet());
        this.language = language;
        this.nextId = requests(messages).size() + 1;
        this.made = requests(sinceQuestion).size();
    }

    private static List<ToolExecutionRequest> requests(List<ChatMessage> messages) {
        return messages.stream().filter(AiMessage.class::isInstance).map(AiMessage.class::cast)
                .filter(AiMessage::hasToolExecutionRequests).flatMap(message -> message.toolExecutionRequests().stream())
                .toList();
    }

    /** Operations that fit these words, best first, or else the nearest. A search that could not be made ends the plan. */
    List<FoundOperation> search(String words) {
        Result result = call("search", query(words));
        List<FoundOperation> found = FoundOperation.parse(result.text());
        if (found.isEmpty()) {
            throw new CannotAnswer(language.say("searchFailed", "reason", result.text().strip()));
        }
        known.addAll(found);
        return found;
    }

    /**
     * The operation with its details: search describes only its first results in full, so one further down is searched for by
     * its name.
     */
    FoundOperation detailed(FoundOperation operation) {
        String name = operation.signature() + " " + operation.id();
        if (!operation.details().isEmpty() || !maySearch(name)) {
            return operation;
        }
        return search(name).stream().filter(found -> found.signature().equals(operation.signature())).findFirst()
                .orElse(operation);
    }

    /** All operations that this plan has seen so far. */
    List<FoundOperation> known() {
        return known;
    }

    Result docSearch(String words) {
        return call("doc_search", query(words));
    }

    /** Reads from the admin API. */
    ApiAnswer get(String url) {
        return ApiAnswer.of(call("execute", reading(url)).text(), REQUEST);
    }

    /** Whether this reading was made, or is within the budget. What a plan may do must not change when it runs again. */
    boolean mayGet(String url) {
        return hasBudget() || results.containsKey(new Call("execute", reading(url).toString()));
    }

    /** Whether this search was made, or is within the budget. */
    boolean maySearch(String words) {
        return hasBudget() || results.containsKey(new Call("search", query(words).toString()));
    }

    private boolean hasBudget() {
        return made < MAX_CALLS && !offered.isEmpty();
    }

    private static ObjectNode query(String words) {
        return JsonNodeFactory.instance.objectNode().put("query", words);
    }

    private static ObjectNode reading(String url) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.putArray("requests").addObject().put("name", REQUEST).put("method", "GET").put("url", url);
        return arguments;
    }

    private Result call(String tool, ObjectNode arguments) {
        Result result = results.get(new Call(tool, arguments.toString()));
        if (result != null) {
            return result;
        }
        if (!hasBudget()) {
            throw new CannotAnswer(
                    made == 0 ? language.say("toolMissing", "tool", tool) : language.say("budget", "calls", made));
        }
        if (!offered.contains(tool)) {
            throw new CannotAnswer(language.say("toolMissing", "tool", tool));
        }
        throw new PendingCall(ToolExecutionRequest.builder().id("call_" + nextId).name(tool).arguments(arguments.toString())
                .build());
    }
}
