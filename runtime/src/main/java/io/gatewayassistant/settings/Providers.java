package io.gatewayassistant.settings;

import java.util.List;
import java.util.Optional;

import io.gatewayassistant.spi.AssistantSettings;

/** The language models that the settings can choose from. Implemented by the part that talks to them; does not block. */
public interface Providers {

    /** All of them, in the order of a menu, each name once. What the build has does not change while it runs. */
    List<Provider> all();

    /** The one of that name, empty where the build has none. */
    default Optional<Provider> named(String name) {
        return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /**
     * Who answers when the settings say {@code name}: {@code default} means the built-in model as long as no language model is
     * configured; another name means that model or none, configured or not.
     */
    default Provider answering(String name) {
        Provider chosen = named(name).orElseGet(() -> new Provider(name, false, name));
        if (chosen.configured() || !name.equals(AssistantSettings.DEFAULT_PROVIDER)) {
            return chosen;
        }
        return named(AssistantSettings.BUILT_IN_PROVIDER).orElse(chosen);
    }
}
