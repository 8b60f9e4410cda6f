package io.gatewayassistant.chat;

import java.util.function.Supplier;

import dev.langchain4j.memory.chat.ChatMemoryProvider;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import io.gatewayassistant.chat.builtin.BuiltInModel;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkiverse.langchain4j.runtime.aiservice.ChatMemoryFlushStrategy;
import io.quarkus.arc.Arc;

/** What {@link AssistantService} is put together from. Quarkus LangChain4j makes suppliers itself, outside of CDI. */
final class ServiceParts {

    private ServiceParts() {
    }

    public static final class Streaming implements Supplier<StreamingChatModel> {
        @Override
        public StreamingChatModel get() {
            return bean(RoundModel.class);
        }
    }

    /** Never asked for an answer, but the service wants one, also where the build has no provider. */
    public static final class Chat implements Supplier<ChatModel> {
        @Override
        public ChatModel get() {
            return bean(BuiltInModel.class);
        }
    }

    public static final class Memory implements Supplier<ChatMemoryProvider> {
        @Override
        public ChatMemoryProvider get() {
            int maxMessages = bean(AssistantConfig.class).chat().maxMessages();
            return run -> new RunMemory((Run) run, maxMessages);
        }
    }

    /** At once: a run that ends early keeps what has happened. */
    public static final class Flush implements Supplier<ChatMemoryFlushStrategy> {
        @Override
        public ChatMemoryFlushStrategy get() {
            return ChatMemoryFlushStrategy.IMMEDIATE;
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
