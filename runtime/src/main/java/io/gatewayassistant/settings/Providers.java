package io.gatewayassistant.settings;

import java.util.List;
import java.util.Optional;

/** The language models that the settings can choose from. Implemented by the part that talks to them; does not block. */
public interface Providers {

    /** All of them, in the order of a menu, each name once. What the build has does not change while it runs. */
    List<Provider> all();

    /** The one of that name, empty where the build has none. */
    default Optional<Provider> named(String name) {
        return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
    }
}
