package io.gatewayassistant.web;

import java.util.List;
import java.util.Set;

import io.gatewayassistant.settings.ApiKeys;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.settings.Provider;
import io.gatewayassistant.settings.Providers;
import io.gatewayassistant.spi.AssistantSettings;

/** The settings with what they can be set to: names of API keys only, never a value. */
record SettingsView(boolean enabled, String provider, String apiKey, int maxToolCalls, boolean allowApiUsage,
        boolean allowApiWrite, boolean allowApiDelete, String approval, List<Provider> providers, Set<String> apiKeys,
        List<String> warnings) {

    static SettingsView of(CurrentSettings current, Providers providers, ApiKeys apiKeys) {
        AssistantSettings settings = current.get();
        return new SettingsView(settings.enabled(), settings.provider(), settings.apiKey(), settings.maxToolCalls(),
                settings.allowApiUsage(), settings.allowApiWrite(), settings.allowApiDelete(), settings.approval().word(),
                providers.all(), apiKeys.names(),
                current.warnings());
    }
}
