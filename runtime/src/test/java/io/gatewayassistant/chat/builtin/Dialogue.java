package io.gatewayassistant.chat.builtin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.gatewayassistant.preset.Preset;

/** A conversation with the built-in model, on 22 November 2026, with the loop that plays its tool calls. */
final class Dialogue {

    private static final int MAX_ROUNDS = 20;

    private final BuiltInModel model;
    private final Function<ToolExecutionRequest, String> tools;
    private final List<ToolSpecification> specifications;
    private final List<ChatMessage> messages = new ArrayList<>(List.of(SystemMessage.from("You help.")));
    private int calls;

    Dialogue(FakeTools tools) {
        this(tools::call, Preset.empty());
    }

    Dialogue(Function<ToolExecutionRequest, String> tools, Preset preset) {
        this(tools, preset, "search", "doc", "doc_search", "execute");
    }

    Dialogue(Function<ToolExecutionRequest, String> tools, Preset preset, String... offered) {
        this.model = new BuiltInModel(preset, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        this.tools = tools;
        this.specifications = List.of(offered).stream().map(name -> ToolSpecification.builder().name(name).build()).toList();
    }

    /** The answer, after all tool calls. */
    String ask(String question) {
        messages.add(UserMessage.from(question));
        calls = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            AiMessage said = model.chat(request()).aiMessage();
            messages.add(said);
            if (!said.hasToolExecutionRequests()) {
                return said.text();
            }
            for (ToolExecutionRequest call : said.toolExecutionRequests()) {
                calls++;
                messages.add(ToolExecutionResultMessage.from(call, tools.apply(call)));
            }
        }
        throw new AssertionError("No answer after " + MAX_ROUNDS + " rounds to: " + question);
    }

    /** How many tool calls the last answer took. */
    int calls() {
        return calls;
    }

    List<ChatMessage> messages() {
        return messages;
    }

    BuiltInModel model() {
        return model;
    }

    ChatRequest request() {
        return ChatRequest.builder().messages(messages).toolSpecifications(specifications).build();
    }
}
