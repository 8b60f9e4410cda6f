package io.gatewayassistant.chat.provider;

import java.util.List;

/** The chat models that the build has, sorted by name. Made by the extension at build time. */
public record BuildModels(List<BuildModel> models) {

    public BuildModels {
        models = List.copyOf(models);
    }
}
