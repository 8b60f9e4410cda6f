package io.gatewayassistant.spi;

import java.util.Objects;

/**
 * What an administrator decides at run time. Every change is effective at once.
 *
 * @param enabled off: the chat answers 403 and the panel disappears; the settings stay reachable
 * @param provider name of the language model to use; {@code default} takes the build's default model,
 *        {@code built-in} the built-in one
 * @param apiKey name of a configured API key that {@code execute} authenticates with; empty: the caller's own session
 * @param maxToolCalls tool calls per message, 1 to 100
 * @param allowApiUsage whether {@code execute} may call the admin API at all
 * @param allowApiWrite whether it may POST, PUT and PATCH
 * @param allowApiDelete whether it may DELETE
 * @param approval which calls wait for a person
 */
public record AssistantSettings(boolean enabled, String provider, String apiKey, int maxToolCalls, boolean allowApiUsage,
        boolean allowApiWrite, boolean allowApiDelete, ApprovalMode approval) {

    public static final String DEFAULT_PROVIDER = "default";
    public static final String BUILT_IN_PROVIDER = "built-in";

    public AssistantSettings {
        if (provider.isBlank()) {
            provider = DEFAULT_PROVIDER;
        }
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(approval, "approval");
        if (maxToolCalls < 1 || maxToolCalls > 100) {
            throw new IllegalArgumentException("maxToolCalls must be between 1 and 100, was " + maxToolCalls);
        }
    }
}
