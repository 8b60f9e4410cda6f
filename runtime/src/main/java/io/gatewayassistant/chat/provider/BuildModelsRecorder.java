package io.gatewayassistant.chat.provider;

import java.util.Map;
import java.util.function.Supplier;

import io.quarkus.runtime.annotations.Recorder;

/** Hands the build's knowledge of models to the application. */
@Recorder
public class BuildModelsRecorder {

    /** @param providersByName sorted, so that equal builds are equal */
    public Supplier<BuildModels> buildModels(Map<String, String> providersByName) {
        return () -> new BuildModels(providersByName.entrySet().stream()
                .map(entry -> new BuildModel(entry.getKey(), entry.getValue()))
                .toList());
    }
}
