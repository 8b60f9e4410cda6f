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

    private final Map<Call, String> results = new HashMap<>();
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
        Map<String, String> byId = new HashMap<>();
        for (ChatMessage message : sinceQuestion) {
            if (message instanceof ToolExecutionResultMessage result) {
                byId.put(result.id(), result.text());
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

    /** Operations that fit these words, best first. */
    List<FoundOperation> search(String words) {
        String text = searchText(words);
        List<FoundOperation> found = FoundOperation.parse(text);
        if (found.isEmpty() && !text.startsWith("No operation") && text.contains("again")) {
            throw new CannotAnswer(language.say("searchFailed", "reason", text.strip()));
        }
        known.addAll(found);
        return found;
    }

    private String searchText(String words) {
        return call("search", JsonNodeFactory.instance.objectNode().put("query", words));
    }

    /** All operations that this plan has seen so far. */
    List<FoundOperation> known() {
        return known;
    }

    /** The text of a search in the documentation. */
    String docSearch(String words) {
        return call("doc_search", JsonNodeFactory.instance.objectNode().put("query", words));
    }

    /** Reads from the admin API. */
    ApiAnswer get(String url) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.putArray("requests").addObject().put("name", REQUEST).put("method", "GET").put("url", url);
        return ApiAnswer.of(call("execute", arguments), REQUEST);
    }

    /** Whether one more call is within the budget. */
    boolean hasBudget() {
        return made < MAX_CALLS && !offered.isEmpty();
    }

    /** Whether reading this costs nothing, or is within the budget. */
    boolean mayGet(String url) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.putArray("requests").addObject().put("name", REQUEST).put("method", "GET").put("url", url);
        return hasBudget() || results.containsKey(new Call("execute", arguments.toString()));
    }

    private String call(String tool, ObjectNode arguments) {
        String result = results.get(new Call(tool, arguments.toString()));
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
