package io.gatewayassistant.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;

/** Keeps what the built-in model understands and says in a native build. */
class BuiltInModelProcessor {

    private static final String FOLDER = "io/gatewayassistant/chat/builtin/";

    @BuildStep
    NativeImageResourceBuildItem dataFiles() {
        return new NativeImageResourceBuildItem(FOLDER + "english.yaml", FOLDER + "french.yaml", FOLDER + "vocabulary.yaml");
    }
}
