package io.gatewayassistant.chat;

import java.util.List;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;

/**
 * The messages of a round as a provider gets them: without the run, and in whole characters. JSON can hold half of one, and so
 * can what was cut; providers refuse a request with it, and would refuse each later question of the thread.
 */
final class ProviderMessages {

    private ProviderMessages() {
    }

    static List<ChatMessage> of(List<ChatMessage> messages) {
        return messages.stream().map(ProviderMessages::of).toList();
    }

    private static ChatMessage of(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> SystemMessage.from(whole(system.text()));
            case UserMessage user -> UserMessage.from(whole(user.singleText()));
            case AiMessage ai -> of(ai);
            case ToolExecutionResultMessage result -> of(result);
            case ChatMessage other -> throw new IllegalStateException("No round has a " + other.type());
        };
    }

    private static AiMessage of(AiMessage message) {
        AiMessage.Builder whole = message.toBuilder()
                .toolExecutionRequests(message.toolExecutionRequests().stream().map(ProviderMessages::of).toList());
        return (message.text() == null ? whole : whole.text(whole(message.text()))).build();
    }

    private static ToolExecutionResultMessage of(ToolExecutionResultMessage result) {
        return ToolExecutionResultMessage.builder().id(result.id()).toolName(result.toolName()).text(whole(result.text()))
                .isError(result.isError()).attributes(result.attributes()).build();
    }

    private static ToolExecutionRequest of(ToolExecutionRequest call) {
        return call.toBuilder().name(whole(call.name())).arguments(whole(call.arguments())).build();
    }

    private static String whole(String text) {
        return text.codePoints().noneMatch(ProviderMessages::isHalf) ? text
                : text.codePoints().map(point -> isHalf(point) ? '\ufffd' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
