package io.gatewayassistant.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.spi.AssistantSettings;
import io.quarkus.arc.DefaultBean;

/** The choice in a build without any language model. */
@DefaultBean
@ApplicationScoped
class BuiltInOnly implements Providers {

    @Override
    public List<Provider> all() {
        return List.of(new Provider(AssistantSettings.DEFAULT_PROVIDER, false, "Default (no language model in this build)"),
                new Provider(AssistantSettings.BUILT_IN_PROVIDER, true, "Built-in model"));
    }
}
