package io.gatewayassistant.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.SettingsStore;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The settings in effect: those an administrator saved, or the configured defaults until then. May block. */
@ApplicationScoped
public class CurrentSettings {

    private final SettingsStore store;
    private final SettingsRules rules;
    private final AssistantConfig.Defaults configured;

    CurrentSettings(AssistantConfig config, SettingsStore store, SettingsRules rules) {
        this.store = store;
        this.rules = rules;
        this.configured = config.defaults();
    }

    /** Read from the store each time, so that a change on any node is effective with the next message. */
    public AssistantSettings get() {
        return store.load().orElseGet(this::defaults);
    }

    /**
     * Saves {@code settings}, effective at once.
     *
     * @throws InvalidSettingsException with every {@linkplain #errors error}; nothing is saved then
     */
    public void replace(AssistantSettings settings) {
        List<FieldError> errors = errors(settings);
        if (!errors.isEmpty()) {
            throw new InvalidSettingsException(errors);
        }
        store.save(settings);
    }

    /**
     * What would be refused. A value that is in effect already is not: a key that vanished from the configuration must not
     * stand in the way of switching the assistant off.
     */
    public List<FieldError> errors(AssistantSettings proposed) {
        AssistantSettings now = get();
        return rules.errors(proposed).stream()
                .filter(error -> !unchanged(error.field(), now, proposed))
                .toList();
    }

    /** What an administrator should know about the settings in effect. */
    public List<String> warnings() {
        return rules.warnings(get());
    }

    /** Fails the start where the configured defaults name something that does not exist. */
    void checkDefaults(@Observes StartupEvent start) {
        for (FieldError error : rules.errors(defaults())) {
            String property = error.field().equals("apiKey") ? "api-key" : error.field();
            throw new ConfigurationException("quarkus.gateway-assistant.defaults." + property + ": " + error.message());
        }
    }

    private AssistantSettings defaults() {
        if (configured.maxToolCalls() < 1 || configured.maxToolCalls() > 100) {
            throw new ConfigurationException("quarkus.gateway-assistant.defaults.max-tool-calls: must be 1 to 100, was "
                    + configured.maxToolCalls());
        }
        return new AssistantSettings(configured.enabled(), configured.provider(), configured.apiKey().orElse(""),
                configured.maxToolCalls(), configured.allowApiUsage(), configured.allowApiWrite(), configured.allowApiDelete(),
                configured.approval());
    }

    private static boolean unchanged(String field, AssistantSettings now, AssistantSettings proposed) {
        return switch (field) {
            case "provider" -> now.provider().equals(proposed.provider());
            case "apiKey" -> now.apiKey().equals(proposed.apiKey());
            default -> false;
        };
    }
}
