package io.gatewayassistant.chat;

import jakarta.inject.Singleton;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.tool.ToolErrorContext;
import io.gatewayassistant.tools.DocSearchTool;
import io.gatewayassistant.tools.DocTool;
import io.gatewayassistant.tools.ExecuteTool;
import io.gatewayassistant.tools.SearchTool;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import io.quarkiverse.langchain4j.RegisterAiService;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatEvent;
import io.smallrye.mutiny.Multi;

/**
 * The loop of model rounds and tool calls, made by Quarkus LangChain4j. The {@link Run} is the memory id, and so reaches
 * the memory, the model and the tools.
 */
@RegisterAiService(streamingChatLanguageModelSupplier = ServiceParts.Streaming.class, chatLanguageModelSupplier = ServiceParts.Chat.class, chatMemoryProviderSupplier = ServiceParts.Memory.class, chatMemoryFlushStrategySupplier = ServiceParts.Flush.class, toolProviderSupplier = RegisterAiService.NoToolProviderSupplier.class, retrievalAugmentor = RegisterAiService.NoRetrievalAugmentorSupplier.class, tools = {
        SearchTool.class, DocTool.class, DocSearchTool.class, ExecuteTool.class })
@Singleton
public interface AssistantService {

    /** The service takes any user message for a template, in which a brace is an error; so it is given none of a person's. */
    String IN_MEMORY = "The question is in the memory.";

    /** @param question {@link #IN_MEMORY}: the run's conversation holds the question, see {@link RunMemory} */
    Multi<ChatEvent> answer(@MemoryId Run run, @UserMessage String question);

    /** Arguments that do not fit the tool's parameters. */
    @HandleToolArgumentError
    static String badArguments(ToolErrorContext context) {
        return ToolGate.badArguments(context.toolExecutionRequest());
    }

    /** In the streaming loop a tool that does not exist arrives here, as a NullPointerException. */
    @HandleToolExecutionError
    static String unknownTool(Throwable failure, ToolErrorContext context) {
        return ToolGate.unknownTool(failure, context);
    }
}
