package io.gatewayassistant.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.spi.AssistantSettings;

/** Which names the settings may mention, and what is worth a warning although it is allowed. */
@ApplicationScoped
class SettingsRules {

    private final ApiKeys apiKeys;
    private final Providers providers;

    SettingsRules(ApiKeys apiKeys, Providers providers) {
        this.apiKeys = apiKeys;
        this.providers = providers;
    }

    List<FieldError> errors(AssistantSettings settings) {
        List<FieldError> errors = new ArrayList<>();
        if (providers.named(settings.provider()).isEmpty()) {
            errors.add(new FieldError("provider", "no language model is called '%s'; %s".formatted(settings.provider(),
                    choices(providers.all().stream().map(Provider::name).toList()))));
        }
        if (!knowsKey(settings)) {
            errors.add(
                    new FieldError("apiKey", "no API key is called '%s'; %s, or leave it empty to use the caller's own session"
                            .formatted(settings.apiKey(), choices(apiKeys.names()))));
        }
        return errors;
    }

    List<String> warnings(AssistantSettings settings) {
        List<String> warnings = new ArrayList<>();
        if (!settings.apiKey().isEmpty() && knowsKey(settings)) {
            warnings.add(("Everyone who may use the assistant has the rights of the API key '%s', whatever their own rights "
                    + "are.").formatted(settings.apiKey()));
        }
        if (!knowsKey(settings)) {
            warnings.add("No API key is called '%s' any more: calls of the admin API fail until another is chosen."
                    .formatted(settings.apiKey()));
        }
        if (!settings.allowApiUsage() && (settings.allowApiWrite() || settings.allowApiDelete())) {
            warnings.add("Write and delete have no effect while use of the admin API is off.");
        }
        providerWarning(settings, warnings);
        return warnings;
    }

    private void providerWarning(AssistantSettings settings, List<String> warnings) {
        Provider answering = providers.answering(settings.provider());
        if (!answering.configured()) {
            warnings.add(
                    ("The language model '%s' is not configured, so that no question is answered: set its API key or address "
                            + "in the configuration, or choose another.").formatted(settings.provider()));
        } else if (!answering.name().equals(settings.provider())) {
            warnings.add("No language model is configured: %s answers.".formatted(answering.label()));
        }
    }

    private boolean knowsKey(AssistantSettings settings) {
        return settings.apiKey().isEmpty() || apiKeys.names().contains(settings.apiKey());
    }

    private static String choices(Collection<String> names) {
        if (names.isEmpty()) {
            return "none is configured";
        }
        return names.stream().collect(Collectors.joining("', '", "choose one of '", "'"));
    }
}
